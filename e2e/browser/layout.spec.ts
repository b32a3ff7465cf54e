import { type Stage, openStage } from './visit.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  it.each([
    ['/', 'Prerendered', 'From the archive'],
    ['/about', 'Prerendered', 'Whoever is in'],
    ['/post/1/foo/3', 'Prerendered', 'Somewhere the line goes slack'],
    ['/post/12/tides/1', 'Rendered on the server', 'It was like a train that does not get nearer.'],
  ])('%s shows its content', async (path, words, text) => {
    const { page, context } = await stage.visit(WITHOUT_SCRIPTS);
    await page.goto(path);
    expect(await page.isVisible(`[data-testid=imprint] >> text=${words}`)).toBe(true);
    expect(await page.isVisible(`main >> text=${text}`)).toBe(true);
    await context.close();
  });

  it('the profile greets', async () => {
    const { page, context } = await stage.visit(WITHOUT_SCRIPTS);
    await context.addCookies([{ name: 'name', value: 'Ada', url: stage.showcase.origin }]);
    await page.goto('/profile');
    expect(await page.textContent('h1')).toBe('Good to see you, Ada');
    await context.close();
  });

  it('the desk is an empty shell', async () => {
    const { page, context } = await stage.visit(WITHOUT_SCRIPTS);
    await page.goto('/dashboard');
    expect(await page.title()).toBe('Slack Water');
    expect(await page.locator('app-root > *').count()).toBe(0);
    await context.close();
  });

  it('links lead from page to page', async () => {
    const { page, context } = await stage.visit(WITHOUT_SCRIPTS);
    await page.goto('/');
    await page.click('text=Waiting for water');
    await page.click('[data-testid=next]');
    expect(new URL(page.url()).pathname).toBe('/post/2/bar/2');
    await context.close();
  });
});

describe.each([390, 1280])('at %i pixels', (width) => {
  it.each(['/', '/about', '/post/1/foo/1', '/post/12/tides/2', '/profile', '/sign-in', '/nowhere'])(
    '%s fits, with one main part and one headline',
    async (path) => {
      const { page, context } = await stage.visit({ viewport: { width, height: 800 } });
      await page.goto(path);
      const shape = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        main: document.querySelectorAll('main').length,
        headlines: document.querySelectorAll('h1').length,
        unnamed: [...document.querySelectorAll('a, button')].filter((control) => !control.textContent.trim())
          .length,
      }));
      expect(shape).toEqual({ overflow: 0, main: 1, headlines: 1, unnamed: 0 });
      await context.close();
    },
  );
});
