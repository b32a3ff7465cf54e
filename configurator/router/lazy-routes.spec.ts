import { readRoutes } from './testing/route-lines.js';

describe('lazy routes', () => {
  it.each([
    `() => import('./lazy').then((m) => m.routes)`,
    `() => import('./lazy').then(({ routes }) => routes)`,
    `() => import('./lazy').then((m) => m['routes'])`,
    `() => import('./lazy')`,
    `() => { return import('./lazy'); }`,
    `async () => (await import('./lazy')).routes`,
    `async () => { const { routes } = await import('./lazy'); return routes; }`,
    `async () => { const m = await import('./lazy'); return m.routes; }`,
    `loadLazy`,
    `() => window.x ? import('./lazy').then((m) => m.routes) : import('./lazy').then((m) => m.routes)`,
    `() => import('@lib/lazy').then((m) => m.routes)`,
    `() => import('./lazy').then((m) => m.LazyModule)`,
    `() => lazyRoutes`,
  ])('%s', (load) => {
    const lines = readRoutes(
      `import { routes as lazyRoutes } from './lazy';
       const loadLazy = () => import('./lazy').then((m) => m.default);
       export const routes = [{ path: 'lazy', loadChildren: ${load} }];`,
      {
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./src/*"] } } }',
        'src/lazy.ts': `
          import { NgModule } from '@angular/core'; import { RouterModule } from '@angular/router';
          export const routes = [{ path: 'x' }]; export default routes;
          @NgModule({ imports: [RouterModule.forChild(routes)] }) export class LazyModule {}`,
      },
    );

    expect(lines).toEqual(['lazy', '  x']);
  });

  it('name a cycle, a missing file and a package', () => {
    const lines = readRoutes(
      `export const routes = [
        { path: 'a', loadChildren: () => import('./a').then((m) => m.routes) },
        { path: 'b', loadChildren: () => import('./b').then((m) => m.routes) },
        { path: 'c', loadChildren: () => import('some-package').then((m) => m.routes) },
        { path: 'd', loadChildren: () => import('./a').then((m) => m.none) },
      ];`,
      {
        'src/a.ts': `export const routes = [{ path: 'x', loadChildren: () => import('./routes').then((m) => m.routes) }];`,
      },
    );

    expect(lines).toEqual([
      'a',
      '  x',
      "    ! cycle () => import('./routes').then((m) => m.routes)",
      'b',
      "  ! missing () => import('./b').then((m) => m.routes)",
      'c',
      "  ! package () => import('some-package').then((m) => m.routes)",
      'd',
      "  ! missing () => import('./a').then((m) => m.none)",
    ]);
  });

  it('load components', () => {
    const lines = readRoutes(
      `export const routes = [
        { path: 'a', loadComponent: () => import('./a').then((m) => m.APage) },
        { path: 'b', loadComponent: () => import('./b') },
        { path: 'c', loadComponent: async () => (await import('pkg')).CPage },
      ];`,
      { 'src/a.ts': `export class APage {}`, 'src/b.ts': `export default class BPage {}` },
    );

    expect(lines).toEqual(['a [APage]', 'b [BPage]', 'c [CPage?]']);
  });
});
