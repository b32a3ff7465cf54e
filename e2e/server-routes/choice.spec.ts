import { KEYS, openTerminal, type Terminal } from './terminal.js';
import { createRoutesApp, type RoutesApp } from './routes-app.js';

const ROUTES = `[
  { path: '', component: Page },
  { path: 'post/:id', component: Page },
  { path: 'old', redirectTo: 'post/1' },
  ${Array.from({ length: 200 }, (_, index) => `{ path: 'page-${index}', component: Page },`).join('\n  ')}
  { path: 'account', component: Page, canActivate: [authGuard] },
]`;
const QUESTION = /Render modes of \d+ routes/;

describe('the choice of modes on a terminal', () => {
  let app: RoutesApp;
  let terminal: Terminal;

  beforeAll(() => {
    app = createRoutesApp('server-routes-choice', ROUTES);
  });

  beforeEach(() => {
    app.reset();
  });

  afterEach(() => {
    terminal.kill();
  });

  function open(...args: string[]): Terminal {
    terminal = openTerminal(app.command(...args), { cwd: app.directory });

    return terminal;
  }

  it('accepts all routes with Enter, and asks nothing in a second run', async () => {
    open();
    const list = await terminal.waitFor(QUESTION);
    terminal.press(KEYS.enter);

    expect(await terminal.exited).toBe(0);
    expect(list).toContain('Accept all');
    expect(terminal.output()).toMatch(/\/post\/:id\s+Prerender\s+parameters: id/);
    // 200 routes are a list with pages.
    expect(list).not.toContain('/page-150');
    expect(app.readRoutes()).toContain("path: 'page-199'");

    open();
    expect(await terminal.exited).toBe(0);
    expect(terminal.output()).not.toMatch(QUESTION);
    expect(terminal.output()).toContain('nothing to change');
  });

  it('changes the mode of a route to one that Angular accepts for it', async () => {
    open();
    await terminal.waitFor(QUESTION);
    terminal.press(KEYS.down + KEYS.down);
    await terminal.waitFor(/\/post\/:id: Prerender/);
    terminal.press(KEYS.enter);
    const modes = await terminal.waitFor(/Server\s.*Client/s);
    terminal.press(KEYS.down);
    await terminal.waitFor(/for every request/);
    terminal.press(KEYS.enter);
    await terminal.waitFor(/\/post\/:id: Server/);
    terminal.press(KEYS.down);
    await terminal.waitFor(/\/old: Server/);
    terminal.press(KEYS.enter);
    const modesOfRedirect = await terminal.waitFor(/Server \(proposed\).*Client/s);
    terminal.press(KEYS.enter);
    await terminal.waitFor(QUESTION);
    terminal.press('a');
    await terminal.waitFor(/as listed below/);
    terminal.press(KEYS.enter);

    expect(await terminal.exited).toBe(0);
    expect(modes).toContain('Prerender (proposed)');
    expect(modesOfRedirect).not.toMatch(/\bPrerender\b/);
    expect(app.readRoutes()).toMatch(/path: 'post\/:id',\s+renderMode: RenderMode\.Server,\s+\}/);
  });

  it('changes nothing when it is stopped with Ctrl-C', async () => {
    const stock = app.readRoutes();
    open();
    await terminal.waitFor(QUESTION);
    terminal.press(KEYS.ctrlC);

    expect(await terminal.exited).toBe(1);
    expect(terminal.output()).toContain('NGXH1041');
    expect(terminal.output()).not.toMatch(/ExitPromptError|\bat .*\.js:\d+/);
    expect(app.readRoutes()).toBe(stock);
  });

  it.each([['--no-interactive'], ['--defaults']])('asks nothing with %s', async (flag) => {
    open(flag);

    expect(await terminal.exited).toBe(0);
    expect(terminal.output()).not.toMatch(QUESTION);
    expect(app.readRoutes()).toContain("path: 'account'");
  });
});
