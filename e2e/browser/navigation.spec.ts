import { type Stage, openStage, waitForHydration } from './visit.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const IMPRINT = '[data-testid=imprint] .mode';

describe('following links', () => {
  it('goes through pages of every mode without loading a document again', async () => {
    const { page, context, complaints, documents } = await stage.visit();
    await page.goto('/');
    await waitForHydration(page, 'app-home');
    expect(await page.textContent(IMPRINT)).toBe('Prerendered');

    await page.click('text=Two outstretched arms');
    await page.waitForURL('/post/1/foo/1');
    expect(await page.title()).toBe('Two outstretched arms, 1/3 · Slack Water');
    expect(await page.textContent(IMPRINT)).toBe('Rendered in the browser');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');

    await page.click('[data-testid=next]');
    await page.waitForSelector('h2 >> text=Leather, calico, bunting');
    await page.click('nav >> text=Your name');
    await page.waitForSelector('[data-testid=greeting]');
    await page.click('nav >> text=Your desk');
    await page.waitForURL('/sign-in');
    await page.goBack();
    await page.goBack();
    await page.waitForSelector('h2 >> text=Leather, calico, bunting');
    expect(new URL(page.url()).pathname).toBe('/post/1/foo/2');

    expect(documents()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads on from a page that the server rendered', async () => {
    const { page, context, complaints, documents } = await stage.visit();
    await page.goto('/post/12/tides/1');
    await waitForHydration(page, 'app-post');
    await page.click('[data-testid=next]');
    await page.waitForSelector('h2 >> text=After');
    expect(documents()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the page of an address that does not exist', async () => {
    const { page, context } = await stage.visit();
    expect((await page.goto('/nowhere'))?.status()).toBe(404);
    await waitForHydration(page, 'app-not-found');
    await page.click('text=Back to the contents');
    await page.waitForSelector('[data-testid=contents]');
    await context.close();
  });

  it('follows a redirect', async () => {
    const { page, context } = await stage.visit();
    const response = await page.goto('/old-about');
    expect(response?.request().redirectedFrom()?.url()).toBe(`${stage.showcase.origin}/old-about`);
    expect(new URL(page.url()).pathname).toBe('/about');
    await context.close();
  });
});

describe('the desk, which the browser renders', () => {
  it('is closed to strangers and open to a reader who has signed in', async () => {
    const { page, context, complaints } = await stage.visit();
    await page.goto('/dashboard');
    await page.waitForURL('/sign-in');
    await page.fill('[data-testid=reader]', 'Ada');
    await page.click('[data-testid=sign-in]');
    await page.waitForSelector('h1 >> text=Ada’s reading');

    await page.goto('/dashboard');
    await page.waitForSelector('table >> text=Waiting for water');
    expect(await page.textContent(IMPRINT)).toBe('Rendered in the browser');
    await page.click('[data-testid=sign-out]');
    await page.waitForURL('/sign-in');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('knows what was applauded', async () => {
    const { page, context } = await stage.visit();
    await page.goto('/post/2/bar/4');
    await page.click('[data-testid=applause]');
    await page.waitForSelector('[data-testid=applause-count]:text-is("1")');
    await page.goto('/sign-in');
    await page.fill('[data-testid=reader]', 'Ada');
    await page.click('[data-testid=sign-in]');
    await page.waitForSelector('text=You have clapped once');
    await context.close();
  });
});

describe('the profile', () => {
  it('keeps a name, by which the server greets the next time', async () => {
    const { page, context } = await stage.visit();
    await page.goto('/profile');
    await page.fill('[data-testid=name]', 'Ádám; B');
    const answer = page.waitForResponse((response) => response.request().method() === 'GET');
    await page.click('[data-testid=save]');
    expect((await answer).headers()['x-reader']).toBe('known');
    expect(await page.textContent('[data-testid=greeting]')).toBe('Good to see you, Ádám; B');

    await waitForHydration(page, 'app-profile');
    await page.click('[data-testid=forget]');
    await page.waitForSelector('text=Good to see you, whoever you are');
    await context.close();
  });
});
