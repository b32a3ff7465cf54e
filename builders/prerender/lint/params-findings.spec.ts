import type { ParamsCall } from '../discover/params-call.js';
import { describeOddParams, explainErrors } from './params-findings.js';

const places = { 'post/:id': 'src/app/app.routes.server.ts:12' };

function createCall(call: Partial<ParamsCall>): ParamsCall {
  return {
    route: 'post/:id',
    count: 3,
    duplicates: undefined,
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
    const call = createCall({ duplicates: { count: 2, example: '{"id":"1"}' } });

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
});
