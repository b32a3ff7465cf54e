import type { ParamsCall } from '../discover/params-call.js';
import { describeOddParams, explainErrors } from './params-findings.js';

const places = { 'post/:id': 'src/app/app.routes.server.ts:12' };

function createCall(call: Partial<ParamsCall>): ParamsCall {
  return {
    route: 'post/:id',
    count: 3,
    duplicates: [],
    missing: undefined,
    unused: [],
    failure: undefined,
    ...call,
  };
}

describe('describeOddParams', () => {
  it('has nothing to say about pages that differ', () => {
    expect(describeOddParams(createCall({}), places)).toEqual([]);
  });

  it('names the function whose pages are named twice, and one of them', () => {
    const call = createCall({
      duplicates: [
        { page: 2, values: '{"id":"1"}' },
        { page: 4, values: '{"id":"3"}' },
      ],
    });

    expect(describeOddParams(call, places)).toEqual([
      expect.stringMatching(
        /^NGXH2020: .*"post\/:id" \(src\/app\/app\.routes\.server\.ts:12\) names pages more than once, \{"id":"1"\} for example \(2 too many\)/,
      ),
    ]);
  });

  it('names values that the path has no parameter for', () => {
    expect(describeOddParams(createCall({ unused: ['slug', 'tag'] }), {})).toEqual([
      expect.stringMatching(
        /^NGXH2023: The getPrerenderParams of the server route "post\/:id" .* slug, tag,/,
      ),
    ]);
  });
});

describe('explainErrors', () => {
  it("replaces Angular's error about a missing parameter by one that names the place", () => {
    const angular =
      "The 'getPrerenderParams' function defined for the 'post/:id' route returned a non-string value for parameter 'id'. " +
      "Please make sure the 'getPrerenderParams' function returns values for all parameters specified in this route.";
    const missing = { name: 'id', found: 'a number', page: 2 };

    expect(explainErrors([angular, 'other'], [createCall({ missing })], places)).toEqual([
      expect.stringMatching(
        /^NGXH2021: .*server\.ts:12\) has a number instead of a string for the parameter "id" \(page 2/,
      ),
      'other',
    ]);
  });

  it('names the place of a function that has thrown', () => {
    const failure = { message: 'no database', place: ' at loadPosts (src/app/posts.ts:3:9)' };
    const angular = "Error in handleRoute for '/post/:id': no database";

    expect(explainErrors([angular], [createCall({ failure })], places)).toEqual([
      expect.stringMatching(
        /^NGXH2022: .*server\.ts:12\) failed: no database at loadPosts \(src\/app\/posts\.ts:3:9\)\./,
      ),
    ]);
  });

  it('keeps all errors when every function was fine', () => {
    expect(explainErrors(['one', 'two'], [createCall({})], places)).toEqual(['one', 'two']);
  });

  it('keeps the errors of others, whatever they say', () => {
    const own = "Error in handleRoute for '/post/:id': no database";
    const others = [
      "Error in handleRoute for '/other': x is not a function",
      "Error in handleRoute for '/lazy': parameters is not iterable",
      "Error in handleRoute for '/third': no database",
      'no route',
    ];
    const call = createCall({ failure: { message: 'no database', place: '' } });

    expect(explainErrors([...others, own], [call], places)).toEqual([
      expect.stringMatching(/^NGXH2022: /),
      ...others,
    ]);
  });

  it('takes one error for each call', () => {
    const own = "Error in handleRoute for '/post/:id': no database";
    const call = createCall({ failure: { message: 'no database', place: '' } });

    expect(explainErrors([own, own, own], [call, call], places)).toEqual([
      expect.stringMatching(/^NGXH2022: /),
      own,
    ]);
  });

  it.each([
    ['post/:id', '/post/:slug', true],
    ['*/about', '/en/about', true],
    [':lang/**', '/:lang', true],
    [':lang/**', '/:lang/a/:id', true],
    ['**', '/x', true],
    ['post/:id', '/post', false],
    ['post/:id', '/post/:id/edit', false],
    ['news/:id', '/post/:id', false],
    ['news/**', '/post/:id', false],
  ])('knows the routes of a server route: %s, %s', (route, path, isExplained) => {
    const error = `Error in handleRoute for '${path}': no database`;
    const call = createCall({ route, failure: { message: 'no database', place: '' } });

    expect(explainErrors([error], [call], {})).toHaveLength(isExplained ? 1 : 2);
  });

  it('explains a list whose items are no objects, of which Angular has the message alone', () => {
    const message = 'its item 1 is undefined, no object';

    expect(explainErrors([message], [createCall({ failure: { message, place: '' } })], places)).toEqual([
      expect.stringMatching(/^NGXH2022: .*item 1 is undefined/),
    ]);
  });
});
