import { createApplication } from '../testing/files.js';
import { findCall } from './call-search.js';

const CALLEE = { name: 'provideRouter', module: '@angular/router' };

describe('findCall', () => {
  it.each([
    [`import { provideRouter } from '@angular/router'; provideRouter([]);`, 'provideRouter([])'],
    [`import { provideRouter as p } from '@angular/router'; p([]);`, 'p([])'],
    [`import * as router from '@angular/router'; router.provideRouter([]);`, 'router.provideRouter([])'],
    [`import { provideRouter } from './barrel'; provideRouter([]);`, 'provideRouter([])'],
    [`import { provideRouter } from 'other'; provideRouter([]);`, undefined],
    [`const provideRouter = () => 1; provideRouter();`, undefined],
  ])('%s', (text, expected) => {
    const application = createApplication({
      'src/main.ts': text,
      'src/barrel.ts': `export * from '@angular/router';`,
    });

    expect(findCall(application, 'src/main.ts', CALLEE)?.getText()).toBe(expected);
  });

  it('looks into near files first, and into files that are loaded on demand last', () => {
    const call = (argument: string): string =>
      `import { provideRouter } from '@angular/router'; provideRouter(${argument});`;
    const application = createApplication({
      'src/main.ts': `import('./lazy'); import './near';`,
      'src/near.ts': `import './far';`,
      'src/far.ts': call('far'),
      'src/lazy.ts': call('lazy'),
    });

    expect(findCall(application, 'src/main.ts', CALLEE)?.getText()).toBe('provideRouter(far)');
  });

  it('finds static methods', () => {
    const application = createApplication({
      'src/main.ts': `import { RouterModule } from '@angular/router'; RouterModule.forChild(); RouterModule.forRoot();`,
    });
    const callee = { name: 'RouterModule', method: 'forRoot', module: '@angular/router' };

    expect(findCall(application, 'src/main.ts', callee)?.getText()).toBe('RouterModule.forRoot()');
    expect(findCall(application, 'src/none.ts', callee)).toBeUndefined();
  });
});
