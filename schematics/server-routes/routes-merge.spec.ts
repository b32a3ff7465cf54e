import fc from 'fast-check';
import type { PlannedRoute } from '../../configurator/analysis.js';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { readServerRoutes } from '../../configurator/server-routes/server-routes.js';
import { createApplication } from '../../configurator/testing/files.js';
import { Evaluator } from '../../configurator/values/evaluator.js';
import { MARK } from './output/array-parts.js';
import { mergeRoutes, type MergedFile } from './routes-merge.js';
import {
  listItemComments,
  listItemPaths,
  printArray,
  RANDOM_ARRAY,
  type RandomArray,
} from './testing/random-array.js';

const MAIN = `import { withRoutes } from '@angular/ssr';
import { serverRoutes } from './routes';
withRoutes(serverRoutes);
`;

function read(text: string): ExistingRoutes {
  const application = createApplication({ 'src/main.ts': MAIN, 'src/routes.ts': text });

  return readServerRoutes(application, new Evaluator(application), 'src/main.ts');
}

function plan(path: string): PlannedRoute {
  return { entry: { path: { text: path }, mode: 'Server', reason: `for ${path}` }, pages: [] };
}

function merge(
  text: string,
  {
    gone = [],
    added = [],
    prune = false,
  }: { gone?: readonly string[]; added?: readonly string[]; prune?: boolean },
): MergedFile & { readonly elements: string[]; readonly paths: (string | undefined)[] } {
  const existing = read(text);
  const merged = mergeRoutes({
    existing,
    comparison: { gone: existing.routes.filter(({ path = '' }) => gone.includes(path)), outdated: [] },
    added: added.map(plan),
    prune,
    edits: [],
    style: { indent: '  ', quote: "'", hasSemicolons: true },
  });
  // Fails for what does not parse.
  const after = read(merged.text);

  return {
    ...merged,
    elements: after.array.elements.map((element) => element.getText()),
    paths: after.routes.map(({ path }) => path),
  };
}

/** The file with these elements, and what a merge makes of them. */
function mergeArray(array: string, ...[changes]: [Parameters<typeof merge>[1]]): string {
  const before = "import { RenderMode } from '@angular/ssr';\nexport const serverRoutes = ";
  const { text } = merge(`${before}${array};\n`, changes);
  expect(merge(text, { ...changes, added: [] }).text).toBe(text);

  return text.replace(before, '').replace(/;\n$/, '');
}

const A = "{ path: 'a', renderMode: 1 }";
const OLD = "{ path: 'old', renderMode: 1 }";
const OTHER = "{ path: 'other', renderMode: 1 }";
const NEW = "  // for new\n  {\n    path: 'new',\n    renderMode: RenderMode.Server,\n  },";

describe('merging an array of server routes', () => {
  const gone = ['old', 'other'];

  it.each([
    ['one line without a comma at its end', `[${A}, ${OLD}]`, `[${A},\n${NEW}\n]`],
    ['the only element', `[${OLD}]`, `[\n${NEW}\n]`],
    ['comments on both sides', `[${A}, /* x */ ${OLD} /* y */]`, `[${A},\n${NEW}\n]`],
    ['neighbours', `[${OLD}, ${A}, ${OLD}, ${OTHER}]`, `[${A},\n${NEW}\n]`],
    ['lines', `[\n  ${A},\n  // mine\n  ${OLD}, // too\n]`, `[\n  ${A},\n${NEW}\n]`],
    ['lines without a comma', `[\n  ${A},\n  ${OLD}\n]`, `[\n  ${A},\n${NEW}\n]`],
    [
      'objects of several lines',
      `[{\n  path: 'a',\n}, {\n  path: 'old',\n}]`,
      `[{\n  path: 'a',\n},\n${NEW}\n]`,
    ],
    ['a comment about nothing', `[\n  ${A},\n  ${OLD},\n\n  // end\n]`, `[\n  ${A},\n${NEW}\n\n  // end\n]`],
    [
      'a section heading',
      `[\n  // == Shop ===\n  // mine\n  ${OLD},\n  ${A},\n]`,
      `[\n  // == Shop ===\n  ${A},\n${NEW}\n]`,
    ],
  ])('removes and adds: %s', (_name, before, expected) => {
    expect(mergeArray(before, { gone, added: ['new'], prune: true })).toBe(expected);
  });

  it.each([
    ['the last of a line', `[${A}, ${OLD}]`, `[${A}]`],
    ['the first of a line', `[${OLD}, ${A}]`, `[${A}]`],
    ['all', `[ ${OLD}, ${OTHER} ]`, '[ ]'],
    ['lines between empty ones', `[\n  ${A},\n\n  ${OLD},\n\n  ${A},\n]`, `[\n  ${A},\n\n  ${A},\n]`],
    ['the last line after an empty one', `[\n  ${A},\n\n  ${OLD},\n]`, `[\n  ${A},\n]`],
    ['a condition, when all its routes are gone', `[x ? ${OLD} : ${OTHER}, ${A}]`, `[${A}]`],
    ['no condition with a route that is left', `[x ? ${OLD} : ${A}, ${OTHER}]`, `[x ? ${OLD} : ${A}]`],
    ['no spread array', `[...[${OLD}], ${A}]`, `[...[${OLD}], ${A}]`],
    ['no hole', `[${A}, , ${OLD}]`, `[${A}, ,]`],
  ])('removes %s', (_name, before, expected) => {
    expect(mergeArray(before, { gone, prune: true })).toBe(expected);
  });

  it.each([
    ['on a line', `[${A}, ${OLD}, ${A}]`, `[${A},\n  ${MARK}\n  ${OLD}, ${A}]`],
    ['behind a comment', `[\n\t${A}, /* c */ ${OLD},\n]`, `[\n\t${A},\n\t${MARK}\n\t/* c */ ${OLD},\n]`],
    ['on lines', `[\n    // mine\n    ${OLD},\n  ]`, `[\n    // mine\n    ${MARK}\n    ${OLD},\n  ]`],
    ['but no condition with a route that is left', `[x ? ${OLD} : ${A}]`, `[x ? ${OLD} : ${A}]`],
  ])('marks what is gone %s', (_name, before, expected) => {
    expect(mergeArray(before, { gone })).toBe(expected);
  });
});

it('uses the names that a file imports, and adds no import beside `import * as ssr`', () => {
  const added = ['new'];
  const imports = (code: string): string => `${code}\nexport const serverRoutes = [${A}];\n`;

  expect(merge(imports("import * as ssr from '@angular/ssr';"), { added }).text).toMatch(
    /^import \* as ssr from '@angular\/ssr';\nexport [^]*renderMode: ssr\.RenderMode\.Server,/,
  );
  expect(merge(imports("import { RenderMode as Mode } from '@angular/ssr';"), { added }).text).toMatch(
    /^import \{ RenderMode as Mode \} from '@angular\/ssr';\nexport [^]*renderMode: Mode\.Server,/,
  );
});

interface Changes {
  readonly array: RandomArray;
  readonly added: readonly string[];
  readonly prune: boolean;
}

/** What is expected of an array: the elements that stay, the paths in their order, and the comments that stay. */
function expectMerged({ array: { items }, added, prune }: Changes): {
  readonly gone: string[];
  readonly kept: readonly number[];
  readonly paths: string[];
} {
  const all = items.map((item, index) => listItemPaths(item, index));
  const gone = all.flatMap((paths, index) =>
    paths.filter((path, position) => path !== '**' && items[index]?.isGone[position === 0 ? 0 : 1]),
  );
  const kept = [...items.keys()].filter((index) => {
    const isSpread = items[index]?.kind === 'spread';

    return !prune || isSpread || !(all[index] ?? []).every((path) => gone.includes(path));
  });
  const keptPaths = kept.map((index) => all[index] ?? []);
  const rest = keptPaths.findIndex((paths) => paths.includes('**'));
  const position = rest === -1 ? keptPaths.length : rest;

  return {
    gone,
    kept,
    paths: [...keptPaths.slice(0, position), added, ...keptPaths.slice(position)].flat(),
  };
}

const CHANGES = fc.record<Changes>({
  array: RANDOM_ARRAY,
  added: fc.constantFrom([], ['new'], ['new', 'newer/:id']),
  prune: fc.boolean(),
});

describe('merging any array of server routes', () => {
  it('gives the expected paths, keeps what is not removed, and changes nothing the second time', () => {
    fc.assert(
      fc.property(CHANGES, ({ array, added, prune }) => {
        const { items } = array;
        const before = printArray(array);
        const { gone, kept, paths } = expectMerged({ array, added, prune });
        const merged = merge(before, { gone, added, prune });
        const elements = read(before).array.elements.map((element) => element.getText());

        expect(merged.paths).toEqual(paths);
        expect(merged.elements.filter((element) => elements.includes(element))).toEqual(
          elements.filter((_, index) => kept.includes(index)),
        );
        items.forEach((item, index) => {
          const { free, own } = listItemComments(item, index);
          const isKept = kept.includes(index);
          for (const [comment, isExpected] of [
            ...free.map((comment) => [comment, true] as const),
            ...own.map((comment) => [comment, isKept] as const),
          ]) {
            expect([comment, merged.text.includes(comment)]).toEqual([
              comment,
              isExpected && before.includes(comment),
            ]);
          }
        });
        expect(merged.text.includes('// end ')).toBe(before.includes('// end '));
        expect(/[^\r]\n/.test(merged.text)).toBe(array.lineBreak === '\n');
        expect(/[^\S\n\r]\r?\n/.test(merged.text.replaceAll(/\/\/.*/g, '//'))).toBe(false);
        expect(merge(merged.text, { gone, prune }).text).toBe(merged.text);
      }),
      { numRuns: 300 },
    );
  });

  it('takes its marks back', () => {
    fc.assert(
      fc.property(RANDOM_ARRAY, (array) => {
        const before = printArray(array);
        const { gone } = expectMerged({ array, added: [], prune: false });
        const marked = merge(before, { gone });
        const tidy = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('[ ', '[');

        expect(tidy(merge(marked.text, {}).text)).toBe(tidy(before));
      }),
      { numRuns: 200 },
    );
  });
});
