import { analyseApplication } from '../analysis.js';
import { createFiles } from '../testing/files.js';
import { readFileReplacements } from './file-replacements.js';

const FILES = {
  'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { environment } from './environments/environment';
import { Page } from './page';
bootstrapApplication(Page, { providers: [provideRouter([{ path: environment.desk, component: Page }])] });`,
  'src/page.ts': 'export class Page {}',
  'src/environments/environment.ts': `export const environment = { desk: 'desk' };`,
  'src/environments/environment.production.ts': `export const environment = { desk: 'office' };`,
};

function listPaths(fileReplacements: unknown): string[] {
  const { plan } = analyseApplication(createFiles(FILES), {
    main: 'src/main.ts',
    entries: ['src/main.ts'],
    tsConfig: undefined,
    libraries: [],
    replacements: readFileReplacements(fileReplacements),
  });

  return plan.map(({ entry }) => entry.path.text);
}

describe('fileReplacements', () => {
  it.each([
    ['src/environments/environment.ts', 'src/environments/environment.production.ts'],
    ['./src/environments/environment.ts', './src/environments/environment.production.ts'],
  ])('reads the file that the build takes in the place of %s', (replace, by) => {
    expect(listPaths([{ replace, with: by }])).toEqual(['office', '**']);
  });

  it.each([[undefined], [[]], [[{ replace: 1 }]], ['x'], [[undefined]]])(
    'leaves the files as they are for %j',
    (option) => {
      expect(listPaths(option)).toEqual(['desk', '**']);
    },
  );
});
