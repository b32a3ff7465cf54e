import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageResult, RenderSettings } from '../../builders/prerender/render/render-task.js';
import { runCommand } from '../support/run-command.js';
import { renderPages } from './compiled.js';
import { useTempFolder } from '../../builders/prerender/testing/temp-folder.js';

const folder = useTempFolder();
const bundle = join(import.meta.dirname, 'fixtures/pages');

interface Rendering {
  readonly workers?: number;
  readonly settings?: Partial<RenderSettings>;
}

/** Renders pages into the folder; resolves to what became of each, by its path. */
async function render(
  paths: readonly string[],
  { workers = 1, settings }: Rendering = {},
): Promise<Map<string, PageResult>> {
  const results = new Map<string, PageResult>();
  const tasks = paths.map((path, index) => ({
    index,
    path,
    file: `${path.slice(1)}/index.html`,
    metadata: 0,
  }));
  await renderPages(tasks, {
    settings: {
      serverDirectory: bundle,
      browserDirectory: folder.path(),
      concurrency: 8,
      timeout: 10_000,
      metadata: [{}],
      localFiles: {
        origin: 'http://ng-localhost/',
        directory: folder.path(),
        basePath: '/',
        files: new Set(['data.json']),
      },
      ...settings,
    },
    workers,
    sourceMaps: false,
    onResult(result) {
      const path = paths[result.index] ?? '';
      if (results.has(path)) throw new Error(`${path} was reported twice.`);
      results.set(path, result);
    },
  });

  return results;
}

const read = (path: string) => folder.read(`${path.slice(1)}/index.html`);
const pages = (count: number) => Array.from({ length: count }, (_, index) => `/ok/${index}`);

describe('renderPages', () => {
  it('writes each page and reports it once', async () => {
    const paths = pages(60);
    const results = await render(paths);

    expect([...results.keys()].sort()).toEqual([...paths].sort());
    for (const [path, { bytes, failure, duration }] of results) {
      expect(failure).toBeUndefined();
      expect(read(path)).toMatch(new RegExp(`^${path.slice('/ok/'.length)} `));
      expect(bytes).toBe(Buffer.byteLength(read(path)));
      expect(duration).toBeGreaterThan(0);
    }
  });

  it('has nothing to do without pages', async () => {
    expect((await render([])).size).toBe(0);
  });

  it.each([1, 8])('keeps %d pages in flight in a worker thread, and no more', async (concurrency) => {
    const paths = pages(40);
    await render(paths, { settings: { concurrency } });
    const most = paths.map((path) => Number(/most=(\d+)/.exec(read(path))?.[1]));

    expect(Math.max(...most)).toBe(concurrency);
  });

  it('shares many pages among as many worker threads as it may start', async () => {
    // Slow enough for the second to be ready before the first has done it all.
    const paths = pages(150);
    await render(paths, { workers: 2, settings: { concurrency: 1 } });

    expect(new Set(paths.map((path) => /thread=(\d+)/.exec(read(path))?.[1])).size).toBe(2);
  });

  it('starts one worker thread for few pages', async () => {
    const paths = pages(20);
    await render(paths, { workers: 8 });

    expect(new Set(paths.map((path) => /thread=(\d+)/.exec(read(path))?.[1])).size).toBe(1);
  });

  it('answers requests for public files from the disk', async () => {
    folder.write({ 'data.json': '{"a":1}' });
    await render(['/fetches/data']);

    expect(read('/fetches/data')).toBe('{"a":1}');
  });

  it('writes a page that redirects, and says where to', async () => {
    const results = await render(['/redirect/new', '/evil/example.com']);

    expect(results.get('/redirect/new')?.redirectTo).toBe('/new');
    expect(read('/redirect/new')).toContain('url=/new');
    expect(results.get('/evil/example.com')?.failure).toMatch(/^NGXH2013: .*"\/\/example.com"/);
    expect(existsSync(folder.path('evil/example.com'))).toBe(false);
  });

  it('prints what a good page logs, with its path', async () => {
    const script = join(import.meta.dirname, 'fixtures/render-one.cjs');
    const output = await runCommand([process.execPath, script, '/warns/one', folder.path()], {
      cwd: folder.path(),
    });

    expect(output).toContain('While rendering /warns/one:\nabout one\n');
    expect(output).toContain('failure: undefined');
  });

  describe('a page that fails', () => {
    it('is reported with its cause, and the others are written', async () => {
      const results = await render(['/ok/1', '/throws/2', '/none/3', '/ok/4']);

      expect(results.get('/throws/2')?.failure).toMatch(/^Error: boom 2\n\s+at /);
      expect(results.get('/none/3')?.failure).toMatch(/^NGXH2011: /);
      expect(existsSync(folder.path('throws/2/index.html'))).toBe(false);
      expect(read('/ok/1')).toMatch(/^1 /);
      expect(read('/ok/4')).toMatch(/^4 /);
    });

    it('after its time is over does not keep the others from being written', async () => {
      const results = await render(['/never/1', ...pages(20)], {
        settings: { timeout: 1500, concurrency: 2 },
      });

      expect(results.get('/never/1')?.failure).toMatch(/^NGXH2010: .*within 1.5 seconds/);
      expect([...results.values()].filter(({ failure }) => failure !== undefined)).toHaveLength(1);
    });

    it('shows what it logged, and nothing of the pages beside it', async () => {
      const results = await render(['/logs/one', '/ok/1', '/logs/two']);

      for (const [name, other] of [
        ['one', 'two'],
        ['two', 'one'],
      ]) {
        const { failure } = results.get(`/logs/${name}`) ?? {};
        expect(failure).toContain(`Error: boom ${name}`);
        expect(failure).toMatch(new RegExp(`\nfirst line of ${name}\nsecond line of ${name}$`));
        expect(failure).not.toContain(`line of ${other}`);
        expect(failure).not.toContain(`boom ${other}`);
      }
      expect(results.get('/ok/1')?.failure).toBeUndefined();
    });

    it('because of a timer or promise of its own is the right one', async () => {
      const results = await render(['/timer/one', '/ok/1', '/rejects/two', '/ok/2', '/timer/three']);

      expect(results.get('/timer/one')?.failure).toMatch(/^Error: timer of one\n/);
      expect(results.get('/rejects/two')?.failure).toMatch(/^Error: promise of two\n/);
      expect(results.get('/timer/three')?.failure).toMatch(/^Error: timer of three\n/);
      expect(results.get('/ok/1')?.failure).toBeUndefined();
      expect(results.get('/ok/2')?.failure).toBeUndefined();
    });

    it('because it cannot be written leaves nothing', async () => {
      folder.write({ 'ok/1/index.html/x': '' });
      const results = await render(['/ok/1', '/ok/2']);

      expect(results.get('/ok/1')?.failure).toContain('EISDIR');
      expect(results.get('/ok/2')?.failure).toBeUndefined();
    });
  });

  describe('a worker thread', () => {
    it('that a page ends is replaced, and only that page has failed', async () => {
      const paths = [...pages(30), '/exit/1', ...pages(60).slice(30)];
      const results = await render(paths);
      const failures = [...results].filter(([, { failure }]) => failure !== undefined);

      expect(results.size).toBe(paths.length);
      expect(failures.map(([path]) => path)).toEqual(['/exit/1']);
      expect(failures[0]?.[1].failure).toMatch(/^NGXH2012: .*exit code 3/);
      expect(read('/ok/59')).toMatch(/^59 /);
    });

    it('that more than one page ends does not keep the rest from being written', async () => {
      const paths = ['/exit/1', '/ok/1', '/exit/2', '/ok/2', ...pages(100).slice(10), '/exit/3'];
      const results = await render(paths, { workers: 2 });
      const failed = [...results].filter(([, { failure }]) => failure !== undefined).map(([path]) => path);

      expect(failed.sort()).toEqual(['/exit/1', '/exit/2', '/exit/3']);
      expect(results.size).toBe(paths.length);
    });

    it('that a page blocks with an endless loop is given up', async () => {
      const results = await render([...pages(5), '/blocks/1'], { settings: { timeout: 100 } });
      const failures = [...results].filter(([, { failure }]) => failure !== undefined);

      expect(failures.map(([path]) => path)).toEqual(['/blocks/1']);
      expect(failures[0]?.[1].failure).toMatch(/^NGXH2012: .*blocked/);
    });

    it('that cannot load the application ends the rendering with the cause', async () => {
      folder.write({ 'server/main.server.mjs': `throw new Error('cannot be loaded');` });

      await expect(
        render(pages(2), { settings: { serverDirectory: folder.path('server') } }),
      ).rejects.toThrow('cannot be loaded');
    });
  });
});
