import { HybridError } from '../../../errors/index.js';
import type { RenderRequest, RouteMetadata } from '../angular-private.js';
import { type RenderedPage, renderPage } from './page-renderer.js';

interface Rendering {
  readonly path?: string;
  readonly route?: RouteMetadata;
  readonly timeout?: number;
}

function renderWith(render: RenderRequest, { path = '/a', route = {}, timeout = 5000 }: Rendering = {}) {
  return renderPage(path, route, { render, origin: 'http://localhost:4000/', timeout });
}

const answer =
  (respond: (request: Request, route: RouteMetadata) => Response | null): RenderRequest =>
  (request, route) =>
    Promise.resolve(respond(request, route));

async function errorOf(page: Promise<RenderedPage>): Promise<unknown> {
  return page.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const redirectTo = (location: string): RenderRequest => {
  const headers = new Headers();
  headers.set('Location', location);

  return answer(() => new Response(null, { status: 302, headers }));
};

/** As Angular's server does: gives up when the request is aborted. */
const neverStable: RenderRequest = ({ signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

const textOf = ({ content }: RenderedPage) => Buffer.from(content).toString();

describe('renderPage', () => {
  it('gives the HTML that Angular answers with', async () => {
    const page = await renderWith(
      answer(({ method, url }, { status }) => new Response(`${method} ${url} ${String(status)}`)),
      { path: '/post/1', route: { status: 203 } },
    );

    expect(textOf(page)).toBe('GET http://localhost:4000/post/1 203');
  });

  it.each([
    ['/', '/'],
    ['/two words', '/two%20words'],
    ['/café', '/caf%C3%A9'],
    ['/100%', '/100%25'],
    ['/a%2Fb', '/a%252Fb'],
    ['/what?', '/what%3F'],
    ['/c#', '/c%23'],
    ['/a;b=1', '/a;b=1'],
    ['/tag/c++', '/tag/c++'],
  ])('asks for the page %s at the address %s', async (path, pathname) => {
    const page = await renderWith(
      answer(({ url }) => new Response(new URL(url).pathname)),
      { path },
    );

    expect(textOf(page)).toBe(pathname);
  });

  it('asks as nobody in particular: without cookies and other headers', async () => {
    const page = await renderWith(answer(({ headers }) => Response.json([...headers.keys()])));

    expect(textOf(page)).toBe('[]');
  });

  it('fails a page that takes too long, with the option to raise', async () => {
    const error = await errorOf(renderWith(neverStable, { timeout: 50 }));

    expect(error).toBeInstanceOf(HybridError);
    expect((error as HybridError).code).toBe('NGXH2010');
    expect((error as HybridError).message).toContain('within 0.05 seconds');
  });

  it('fails a page with the error of its own when it has one', async () => {
    const boom = new Error('boom');

    expect(await errorOf(renderWith(() => Promise.reject(boom)))).toBe(boom);
  });

  it('fails a page that Angular does not render', async () => {
    expect(await errorOf(renderWith(answer(() => null)))).toMatchObject({ code: 'NGXH2011' });
  });

  describe('a redirect', () => {
    it('while rendering becomes a page that redirects', async () => {
      const page = await renderWith(redirectTo('/new?from=old'));

      expect(page.redirectTo).toBe('/new?from=old');
      expect(textOf(page)).toContain('url=/new?from=old');
    });

    it('of the route needs no rendering', async () => {
      const page = await renderWith(() => Promise.reject(new Error('rendered')), {
        route: { redirectTo: '/new' },
      });

      expect(page.redirectTo).toBe('/new');
    });

    it.each([
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example/',
      'javascript:x',
      'new',
      '',
    ])('to %j is refused', async (location) => {
      expect(await errorOf(renderWith(redirectTo(location)))).toMatchObject({ code: 'NGXH2013' });
      expect(await errorOf(renderWith(neverStable, { route: { redirectTo: location } }))).toMatchObject({
        code: 'NGXH2013',
      });
    });
  });
});
