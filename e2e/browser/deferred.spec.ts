import { type Stage, openStage, waitForHydration } from './visit.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

describe('a block with @defer (hydrate on interaction)', () => {
  it('stays asleep until somebody touches it, and keeps its nodes when it wakes up', async () => {
    const { page, context, complaints, scripts } = await stage.visit();
    await page.goto('/post/1/foo/1');
    await waitForHydration(page, 'app-post');
    await page.waitForLoadState('networkidle');

    const asleep = [...scripts];
    expect(await page.getAttribute('app-letters', 'ngh')).not.toBeNull();
    expect(await page.getAttribute('app-letters', 'jsaction')).toContain('click:');
    const list = page.locator('[data-testid=letter-list] li');
    expect(await list.count()).toBe(2);
    await list.first().evaluate((node) => Object.assign(node, { fromServer: true }));

    await page.click('[data-testid=letter-name]');
    await page.waitForSelector('app-letters:not([ngh])');
    await page.waitForLoadState('networkidle');

    const woken = scripts.filter((script) => !asleep.includes(script));
    expect(woken).toHaveLength(1);
    const chunk = await (await page.request.get(woken[0] ?? '')).text();
    expect(chunk).toContain('app-letters');
    expect(await list.first().evaluate((node) => 'fromServer' in node)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('sends a letter that was finished before it woke up, and shows it to the next reader', async () => {
    const { page, context } = await stage.visit();
    await page.goto('/post/11/hands/1');
    // Typed without a click or a key, as a password manager or a screen reader does: nothing has woken the block yet.
    await page.fill('[data-testid=letter-name]', 'Ada');
    await page.fill('[data-testid=letter-text]', 'Tied it twice.');
    await page.click('[data-testid=send]');
    await page.waitForSelector('[data-testid=letter-list] >> text=Tied it twice.');
    expect(await page.textContent('[data-testid=letter-status]')).toContain('Thank you');
    expect(await page.inputValue('[data-testid=letter-text]')).toBe('');
    await context.close();

    const other = await stage.visit({ javaScriptEnabled: false });
    await other.page.goto('/post/11/hands/2');
    expect(await other.page.textContent('[data-testid=letter-list]')).toContain('Tied it twice.');
    await other.context.close();
  });

  it('shows what the server has against a letter', async () => {
    const { page, context } = await stage.visit();
    await page.goto('/post/11/hands/1');
    // The browser itself would not let a blank name pass; spaces are the server's to refuse.
    await page.fill('[data-testid=letter-name]', '  ');
    await page.fill('[data-testid=letter-text]', 'Anonymous.');
    await page.click('[data-testid=send]');
    await page.waitForSelector('[role=alert] >> text="name" is missing.');
    expect(await page.inputValue('[data-testid=letter-text]')).toBe('Anonymous.');
    await context.close();
  });
});
