import type { ApplicationSource } from '../../workspace/application-source.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { lintSources } from './lint-sources.js';

const folder = useTempFolder();

const source: ApplicationSource = {
  main: 'main.ts',
  mainServer: 'main.server.ts',
  entries: ['main.ts', 'main.server.ts'],
  tsConfig: undefined,
  libraries: [],
};

const MAIN = [
  `import { bootstrapApplication } from '@angular/platform-browser';`,
  `import { provideRouter } from '@angular/router';`,
  'class Page {}',
  `bootstrapApplication(Page, { providers: [provideRouter([{ path: 'a', component: Page }])] });`,
].join('\n');

const SERVER = [
  `import { provideServerRendering, withRoutes, RenderMode } from '@angular/ssr';`,
  'export const providers = [',
  `  provideServerRendering(withRoutes([`,
  `    { path: '**', renderMode: RenderMode.Server },`,
  '  ])),',
  '];',
].join('\n');

describe('lintSources', () => {
  it('reads the sources from the disk, and knows where each server route is', () => {
    folder.write({ 'main.ts': MAIN, 'main.server.ts': SERVER });

    expect(lintSources({ workspaceRoot: folder.path(), source })).toEqual({
      messages: [expect.stringMatching(/^NGXH2024: .*"\*\*" \(main\.server\.ts:4\).*"a" \(main\.ts:4;/)],
      places: { '**': 'main.server.ts:4' },
    });
  });

  it('finds nothing in an application without server routes', () => {
    folder.write({ 'main.ts': MAIN, 'main.server.ts': 'export default null;' });

    expect(lintSources({ workspaceRoot: folder.path(), source })).toEqual({ messages: [], places: {} });
  });

  it('says why it could not read the server routes, and where they are', () => {
    folder.write({
      'main.ts': MAIN,
      'main.server.ts': SERVER.replace('withRoutes([', 'withRoutes(globalThis["routes"] ?? [').replace(
        '])),',
        '])),',
      ),
    });

    expect(lintSources({ workspaceRoot: folder.path(), source })).toEqual({
      messages: [],
      places: {},
      failure: { kind: 'sources', cause: expect.stringMatching(/^NGXH1012: [^\n]*main\.server\.ts:3/) },
    });
  });
});
