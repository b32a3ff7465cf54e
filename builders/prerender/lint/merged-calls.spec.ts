import type { ParamsCall } from '../discover/params-call.js';
import { ParamsRecorder } from '../discover/params-recorder.js';
import { mergeCalls } from './merged-calls.js';

type Params = Readonly<Record<string, unknown>>;

/** What the calls of one function give for several routes of the router, of which Angular reads these names. */
async function callFor(
  pages: readonly Params[],
  routes: readonly (readonly string[])[],
): Promise<ParamsCall[]> {
  const recorder = new ParamsRecorder(__dirname);
  const getParams = recorder.wrap(':lang/**', () => Promise.resolve(pages));
  for (const names of routes) {
    for (const params of (await getParams()) as Iterable<Params>) names.forEach((name) => params[name]);
  }

  return recorder.calls;
}

describe('mergeCalls', () => {
  it('has nothing against pages that differ for one of the routes, nor values that one of them needs', async () => {
    const pages = [
      { lang: 'en', id: '1' },
      { lang: 'en', id: '2' },
    ];

    expect(mergeCalls(await callFor(pages, [['lang'], ['lang', 'id']]))).toEqual([
      { route: ':lang/**', duplicates: [], unused: [] },
    ]);
  });

  it('finds what is in vain for all of the routes', async () => {
    const pages = [
      { lang: 'en', id: '1', slug: 'a' },
      { lang: 'de', id: '1', slug: 'b' },
      { lang: 'en', id: '1', slug: 'c' },
    ];

    expect(mergeCalls(await callFor(pages, [['lang'], ['lang', 'id']]))).toMatchObject([
      { duplicates: [{ page: 3 }], unused: ['slug'] },
    ]);
  });

  it('keeps functions apart, and says nothing of those that have failed', () => {
    const call = (route: string, rest: Partial<ParamsCall> = {}): ParamsCall => ({
      route,
      count: 1,
      duplicates: [],
      missing: undefined,
      unused: ['x'],
      failure: undefined,
      ...rest,
    });
    const missing = { name: 'id', found: 'null', page: 1 };

    expect(
      mergeCalls([call('a'), call('b'), call('c', { missing }), call('a', { missing, unused: [] })]),
    ).toMatchObject([
      { route: 'a', unused: ['x'] },
      { route: 'b', unused: ['x'] },
    ]);
  });
});
