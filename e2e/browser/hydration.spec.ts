import type { Page } from 'playwright-core';
import { NOW_TEXT } from '../showcase/serve.js';
import { type Stage, holdScripts, openStage, waitForHydration } from './visit.js';

/** One page of every kind that the server sends with content. */
const PAGES = [
  { path: '/', component: 'app-home', words: 'Prerendered' },
  { path: '/about', component: 'app-about', words: 'Prerendered' },
  { path: '/sign-in', component: 'app-sign-in', words: 'Prerendered' },
  { path: '/post/1/foo/3', component: 'app-post', words: 'Prerendered' },
  { path: '/post/12/tides/1', component: 'app-post', words: 'Rendered on the server' },
  { path: '/profile', component: 'app-profile', words: 'Rendered on the server' },
];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

describe.each(PAGES)('hydration of $path', ({ path, component, words }) => {
  it('keeps every node that the server rendered, in silence', async () => {
    const { page, context, complaints } = await stage.visit();
    const release = await holdScripts(page);
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForSelector('footer app-imprint time');
    const before = await markNodes(page);
    expect(before.texts.join(' ')).toContain(words);

    release();
    await waitForHydration(page, component);
    await page.waitForLoadState('networkidle');

    expect(await readNodes(page)).toEqual({ ...before, unmarked: 0 });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a click before hydration', () => {
  it.each(['/', '/post/12/tides/1'])('is replayed on %s', async (path) => {
    const { page, context, complaints } = await stage.visit();
    const release = await holdScripts(page);
    await page.goto(path, { waitUntil: 'commit' });
    await page.click('[data-testid=applause]');
    await page.click('[data-testid=applause]');
    expect(await page.textContent('[data-testid=applause-count]')).toBe('0');

    release();
    await page.waitForSelector('[data-testid=applause-count]:text-is("2")');
    await page.click('[data-testid=applause]');
    await page.waitForSelector('[data-testid=applause-count]:text-is("3")');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is replayed on a page that was rendered for one reader', async () => {
    const { page, context } = await stage.visit();
    await context.addCookies([{ name: 'name', value: 'Ada', url: stage.showcase.origin }]);
    const release = await holdScripts(page);
    await page.goto('/profile', { waitUntil: 'commit' });
    await page.click('[data-testid=forget]');
    expect(await page.textContent('[data-testid=greeting]')).toBe('Good to see you, Ada');

    release();
    await page.waitForSelector('text=Good to see you, whoever you are');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

describe('the line that says who rendered the page', () => {
  it("has the server's time, before and after hydration", async () => {
    const { page, context } = await stage.visit();
    await page.goto('/profile');
    await waitForHydration(page, 'app-profile');
    expect(await page.textContent('[data-testid=imprint] time')).toContain(NOW_TEXT);
    await context.close();
  });
});

interface Nodes {
  /** Elements and texts below the application's root, each as it was when it was marked. */
  readonly texts: readonly string[];
  readonly unmarked: number;
}

/** Marks every element with a property that no HTML can carry, and the texts with them. */
function markNodes(page: Page): Promise<Nodes> {
  return page.evaluate(() => {
    const nodes = [...document.querySelectorAll('app-root *')];
    for (const node of nodes) Object.assign(node, { fromServer: true });
    return {
      texts: nodes.map((node) => `${node.localName}: ${node.children.length ? '' : node.textContent}`),
      unmarked: 0,
    };
  });
}

function readNodes(page: Page): Promise<Nodes> {
  return page.evaluate(() => {
    const nodes = [...document.querySelectorAll('app-root *')];
    return {
      texts: nodes.map((node) => `${node.localName}: ${node.children.length ? '' : node.textContent}`),
      unmarked: nodes.filter((node) => !('fromServer' in node)).length,
    };
  });
}
