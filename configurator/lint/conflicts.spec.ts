import { lintConflicts } from './conflicts.js';
import { lintRoutes } from './index.js';
import { readCarelessApp } from './testing/careless-app.js';

const read = (routes: readonly string[], serverRoutes: readonly string[]) =>
  readCarelessApp({ routes, serverRoutes });
const NOT_FOUND = `{ path: '**', renderMode: RenderMode.Server, status: 404 }`;

describe('lintConflicts', () => {
  it('names a status that Angular refuses for a redirect', () => {
    const input = read(
      [`{ path: 'a', component: Page }`, `{ path: '**', redirectTo: 'a' }`],
      [`{ path: 'a', renderMode: RenderMode.Server }`, NOT_FOUND],
    );

    expect(lintConflicts(input)).toEqual([
      expect.stringMatching(
        /^NGXH1031: .*"\*\*" at src\/app\.routes\.server\.ts:5 .* src\/app\.routes\.ts:7 /,
      ),
    ]);
  });

  it('names pages that nobody lists', () => {
    const input = read(
      [`{ path: 'post/:id', component: Page }`],
      [`{ path: '**', renderMode: RenderMode.Prerender }`],
    );

    expect(lintConflicts(input)).toEqual([expect.stringMatching(/^NGXH1032: .*"post\/:id"/)]);
  });

  it('names a page that is answered with the status of an error, as a rule of the lint', () => {
    const { analysis, existing } = read([`{ path: 'post/:id', component: Page }`], [NOT_FOUND]);

    expect(lintRoutes(analysis, existing)).toContainEqual(expect.stringMatching(/^NGXH1033: .*"post\/:id"/));
  });

  it('leaves guarded pages to their own rule', () => {
    const input = read(
      [`{ path: 'a', component: Page, canActivate: [guard] }`],
      [`{ path: 'a', renderMode: RenderMode.Prerender }`],
    );

    expect(lintConflicts(input)).toEqual([]);
  });
});
