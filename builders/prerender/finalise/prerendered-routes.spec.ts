import { RENDER_MODE } from '../angular-private.js';
import { createOutputLayout } from '../output-layout.js';
import { normalizeJson } from '../testing/options.js';
import { createRenderedLocale } from '../testing/rendered-locale.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { listPrerenderedPages, readPrerenderedPages, writePrerenderedRoutes } from './prerendered-routes.js';

const folder = useTempFolder();

describe('listPrerenderedPages', () => {
  it('lists the pages of all locales that were written, with the headers of their routes', () => {
    const options = normalizeJson({});
    const layout = createOutputLayout(options);
    const page = (route: string) => ({ route, renderMode: RENDER_MODE.prerender });
    const english = createRenderedLocale({
      routes: { plain: [page('/'), { ...page('/about'), headers: { 'X-A': '1' } }, page('/broken')] },
      options,
      layout,
    });
    const french = createRenderedLocale({
      routes: { plain: [page('/fr')] },
      options,
      layout,
      locale: { subPath: 'fr', basePath: '/fr/', locale: 'fr' },
    });

    expect([...listPrerenderedPages([{ ...english, failed: new Set([2]) }, french])]).toEqual([
      { path: '/', headers: undefined },
      { path: '/about', headers: { 'X-A': '1' } },
      { path: '/fr', headers: undefined },
    ]);
  });
});

describe('writePrerenderedRoutes', () => {
  it("writes Angular's format, in its order", async () => {
    await writePrerenderedRoutes(folder.path('dist'), [
      { path: '/b', headers: undefined },
      { path: '/', headers: undefined },
      { path: '/B', headers: { 'X-A': '1' } },
      { path: '/é', headers: undefined },
    ]);

    expect(folder.read('dist/prerendered-routes.json')).toBe(`{
  "routes": {
    "/": {},
    "/B": {
      "headers": {
        "X-A": "1"
      }
    },
    "/b": {},
    "/é": {}
  }
}`);
  });

  it('writes a file without pages too', async () => {
    await writePrerenderedRoutes(folder.path(), []);

    expect(JSON.parse(folder.read('prerendered-routes.json'))).toEqual({ routes: {} });
  });
});

describe('readPrerenderedPages', () => {
  it('reads what was written', async () => {
    await writePrerenderedRoutes(folder.path(), [
      { path: '/a', headers: undefined },
      { path: '/', headers: { 'X-A': '1' } },
    ]);

    expect(await readPrerenderedPages(folder.path())).toEqual(['/', '/a']);
  });

  it.each(['', 'no JSON', '{}', '[]'])('finds no pages in a file with the text %j', async (text) => {
    folder.write({ 'prerendered-routes.json': text });

    expect(await readPrerenderedPages(folder.path())).toEqual([]);
  });

  it('finds no pages where no build was', async () => {
    expect(await readPrerenderedPages(folder.path('absent'))).toEqual([]);
  });
});
