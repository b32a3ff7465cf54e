import { logging } from '@angular-devkit/core';
import type { ParamsCall } from '../discover/params-call.js';
import { normalizeJson } from '../testing/options.js';
import { BuildLint } from './build-lint.js';
import { createFailure, NO_RESULT, type LintResult } from './lint-task.js';

const duplicate: ParamsCall = {
  route: 'post/:id',
  count: 2,
  duplicates: [{ page: 2, values: '{"id":"1"}' }],
  missing: undefined,
  unused: [],
  failure: undefined,
};

async function report(result: LintResult, calls: readonly ParamsCall[][], strict: boolean) {
  const lint = new BuildLint({ result: Promise.resolve(result) });
  for (const call of calls) lint.addCalls(call);
  const logger = new logging.Logger('build');
  const entries: string[] = [];
  logger.subscribe(({ level, message }) => entries.push(`${level} ${message}`));
  const passes = await lint.report(normalizeJson({ strict }), logger);

  return { passes, entries };
}

describe('BuildLint', () => {
  it('warns', async () => {
    const { passes, entries } = await report({ messages: ['NGXH2018: a'], places: {} }, [[duplicate]], false);

    expect(passes).toBe(true);
    expect(entries).toEqual(['warn NGXH2018: a', expect.stringMatching(/^warn NGXH2020: /)]);
  });

  it('fails the build with everything listed when it is strict', async () => {
    const { passes, entries } = await report({ messages: ['NGXH2018: a'], places: {} }, [[duplicate]], true);

    expect(passes).toBe(false);
    expect(entries).toEqual([
      'error NGXH2018: a',
      expect.stringMatching(/^error NGXH2020: /),
      expect.stringMatching(/^error NGXH2028: .* 2 mistakes/),
    ]);
  });

  it('says once what each locale has found', async () => {
    expect((await report(NO_RESULT, [[duplicate], [duplicate]], false)).entries).toHaveLength(1);
  });

  it('lets a strict build pass in which nothing is found', async () => {
    expect(await report(NO_RESULT, [], true)).toEqual({ passes: true, entries: [] });
  });

  describe('of sources that could not be read', () => {
    const unread = createFailure('sources', new Error('NGXH1012: the server routes\n (src/routes.ts:3)'));

    it('warns in one line that nothing is known', async () => {
      expect(await report(unread, [], false)).toEqual({
        passes: true,
        entries: [
          expect.stringMatching(
            /^warn NGXH2029: .* NGXH1012: the server routes \(src\/routes\.ts:3\)\. [^\n]+$/,
          ),
        ],
      });
    });

    it('fails a strict build', async () => {
      expect(await report(unread, [], true)).toEqual({
        passes: false,
        entries: [expect.stringMatching(/^error NGXH2029: .*NGXH1012/)],
      });
    });

    it('still says what getPrerenderParams has given', async () => {
      expect((await report(unread, [[duplicate]], true)).entries).toEqual([
        expect.stringMatching(/^error NGXH2020: /),
        expect.stringMatching(/^error NGXH2029: /),
        expect.stringMatching(/^error NGXH2028: .* one mistake/),
      ]);
    });
  });

  it('bothers nobody with a failure of its own, except in a strict build', async () => {
    const failed = createFailure('internal', new Error('It did not finish within 60 seconds.'));

    expect((await report(failed, [], false)).entries).toEqual([expect.stringMatching(/^debug NGXH2029: /)]);
    expect(await report(failed, [], true)).toEqual({
      passes: false,
      entries: [expect.stringMatching(/^error NGXH2029: .*60 seconds/)],
    });
  });
});
