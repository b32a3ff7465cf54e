import { ParamsRecorder } from './params-recorder.js';

type Params = Readonly<Record<string, unknown>>;

/** Reads the pages as Angular does: the names of the path, until one is no string. */
async function call(result: () => unknown, names: readonly string[] = ['id']) {
  const recorder = new ParamsRecorder(__dirname);
  const getParams = recorder.wrap('post/:id', result);
  const read: unknown[] = [];
  let error: unknown;
  try {
    for (const params of (await getParams()) as Iterable<Params>) {
      for (const name of names) {
        if (typeof params[name] !== 'string') throw new Error('non-string');
        read.push(params[name]);
      }
    }
  } catch (thrown) {
    error = thrown;
  }

  return { read, error, calls: recorder.calls };
}

describe('ParamsRecorder', () => {
  it('hands everything on and finds nothing wrong with pages that differ', async () => {
    const { read, calls } = await call(() => Promise.resolve([{ id: '1' }, { id: '2' }]));

    expect(read).toEqual(['1', '2']);
    expect(calls).toEqual([
      {
        route: 'post/:id',
        count: 2,
        duplicates: [],
        missing: undefined,
        unused: [],
        failure: undefined,
      },
    ]);
  });

  it('takes a list that is not a promise', async () => {
    expect((await call(() => [{ id: '1' }])).calls[0]?.count).toBe(1);
  });

  it('counts pages that were named before, by the values that the path has', async () => {
    const pages = [{ id: '1', at: 1 }, { id: '2' }, { id: '1', at: 2 }, { id: '2' }, { id: '1' }];
    const { calls } = await call(() => Promise.resolve(pages));

    expect(calls[0]?.duplicates).toEqual([
      { page: 3, values: '{"id":"1"}' },
      { page: 4, values: '{"id":"2"}' },
      { page: 5, values: '{"id":"1"}' },
    ]);
  });

  it('does not take the values of two parameters for each other', async () => {
    const { calls } = await call(
      () =>
        Promise.resolve([
          { a: '1', b: '2' },
          { a: '2', b: '1' },
        ]),
      ['a', 'b'],
    );

    expect(calls[0]?.duplicates).toEqual([]);
  });

  it.each([
    [{}, 'undefined'],
    [{ id: 7 }, 'a number'],
    [{ id: null }, 'null'],
  ])('names the parameter for which %j has no string', async (page, found) => {
    const { error, calls } = await call(() => Promise.resolve([{ id: '1' }, page, { id: '3' }]));

    expect(error).toEqual(new Error('non-string'));
    expect(calls[0]).toMatchObject({ count: 2, missing: { name: 'id', found, page: 2 } });
  });

  it('names values that the path has no place for', async () => {
    const { calls } = await call(() => Promise.resolve([{ id: '1', slug: 'one' }]));

    expect(calls[0]?.unused).toEqual(['slug']);
  });

  it('names the message and the place of a function that throws', async () => {
    const { error, calls } = await call(function loadPages() {
      throw new Error('no database');
    });

    expect(error).toEqual(new Error('no database'));
    expect(calls[0]?.failure).toEqual({
      message: 'no database',
      place: expect.stringMatching(/^ at loadPages \(params-recorder\.spec\.ts:\d+:\d+\)$/),
    });
  });

  it('notes a promise that is rejected with something else than an error', async () => {
    const { error, calls } = await call(() => ({
      then: (_: unknown, reject: (reason: unknown) => void) => reject('offline'),
    }));

    // Angular asks what it catches for a message.
    expect(error).toEqual(new Error('offline'));
    expect(calls[0]?.failure).toEqual({ message: 'offline', place: '' });
  });

  it.each([
    [undefined, 'it returned undefined instead of a list'],
    [{ id: '1' }, 'it returned an object instead of a list'],
    [['1'], 'its item 1 is a string, no object'],
    [[undefined], 'its item 1 is undefined, no object'],
  ])('says what is wrong with %j', async (result, message) => {
    const { error, calls } = await call(() => Promise.resolve(result));

    expect(error).toEqual(new Error(message));
    expect(calls[0]?.failure).toEqual({ message, place: '' });
  });
});
