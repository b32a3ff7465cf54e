import { describePlan } from '../testing/analysis.js';

const PUBLIC = `{ path: 'a', component: Page }`;
const PRIVATE = `{ path: 'a', component: Page, canActivate: [auth] }`;
const GUARDED = 'a: Client (guarded by auth (src/app/guards.ts), or the next route of this path)';

describe('routes of the same path in several branches', () => {
  it.each([
    [PUBLIC, PRIVATE],
    [PRIVATE, PUBLIC],
    [PUBLIC, `${PRIVATE}, ${PUBLIC}`],
    [`${PRIVATE}, ${PUBLIC}`, PUBLIC],
  ])('are guarded by the guards of all: %s or %s', (one, other) => {
    const statements = `declare const demo: boolean; const x = demo ? [${one}] : [${other}];
      function choose() { if (demo) { return [${one}]; } return [${other}]; }`;

    for (const routes of [`...(demo ? [${one}] : [${other}])`, '...x', '...choose()']) {
      expect(describePlan({ routes, statements })[0]).toMatch(/^a: Client \(guarded by auth/);
    }
  });

  it('are guarded below a parent', () => {
    const statements = `declare const demo: boolean;`;
    const routes = `{ path: '', component: Layout, children: demo ? [${PUBLIC}] : [${PRIVATE}] }`;

    expect(describePlan({ routes, statements })).toContain(GUARDED);
  });

  it('are guarded by a layout that one of them has', () => {
    const statements = `declare const demo: boolean;`;
    const routes = `...(demo ? [{ path: '', children: [${PUBLIC}] }] : [{ path: '', canActivate: [auth], children: [${PUBLIC}] }])`;

    expect(describePlan({ routes, statements })).toContain(GUARDED);
  });

  it('may be missing below a parent that has them under one condition', () => {
    const statements = `declare const demo: boolean; const shared = { path: 's', component: Page };`;
    const routes = `...(demo ? [{ path: 'p', children: [shared, { path: 'x', component: Page }] }]
      : [{ path: 'p', children: [shared, { path: 'y', component: Page }] }])`;

    expect(describePlan({ routes, statements }).map((line) => line.split(' ')[0])).toEqual([
      'p/s:',
      'p/x/**:',
      'p/y/**:',
      '**:',
    ]);
  });

  it('hide none that comes before them in another branch', () => {
    const statements = `declare const demo: boolean; const slug = { path: ':slug', component: Page }; const about = ${PRIVATE};`;
    const routes = `...(demo ? [slug, about] : [about, slug])`;

    expect(describePlan({ routes, statements })[1]).toMatch(/^a: Client/);
  });

  it('are there for certain when all have them', () => {
    const statements = `declare const demo: boolean; const shared = ${PUBLIC};`;

    expect(
      describePlan({ routes: `...(demo ? [shared] : [shared, { path: 'b', component: Page }])`, statements }),
    ).toEqual([
      'a: Prerender (static path)',
      'b/**: Prerender (static path; with ** because the route may be missing)',
      '**: Server 404 (no other route matches)',
    ]);
  });
});

describe('a condition about an argument', () => {
  const helper = `const r = (path, s) => (s.secure ? { path, component: Page, canActivate: [auth] } : { path, component: Page });`;

  it('is decided by a literal', () => {
    expect(describePlan({ routes: `r('a', { secure: false })`, statements: helper })[0]).toBe(
      'a: Prerender (static path)',
    );
  });

  it('is not decided by an object that is changed', () => {
    const statements = `${helper} const cfg = { secure: false }; cfg.secure = true;`;

    expect(describePlan({ routes: `r('a', cfg)`, statements })[0]).toMatch(/^a.*: Client/);
  });

  it('is not decided by a constant of another file, which may be another one for another configuration', () => {
    const files = { 'flags.ts': `export const flags = { secure: false };` };
    const statements = `import { flags } from './flags'; ${helper}`;

    expect(describePlan({ routes: `r('a', flags)`, statements, files })[0]).toMatch(/^a.*: Client/);
  });
});
