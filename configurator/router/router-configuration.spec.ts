import { print, read } from './testing/route-lines.js';

describe('the router', () => {
  it('is found in a merged configuration with functions that return providers', () => {
    const { list, hashLocation, bindsInputs } = read(
      {
        'src/config.ts': `
          import { mergeApplicationConfig, makeEnvironmentProviders } from '@angular/core';
          import { provideRouter, withHashLocation, withComponentInputBinding } from '@angular/router';
          const features = [withComponentInputBinding()];
          function provideAll() { return makeEnvironmentProviders([[provideRouter([{ path: 'a' }], withHashLocation(), ...features)]]); }
          export const config = mergeApplicationConfig({ providers: [] }, { providers: [provideAll()] });`,
      },
      `import { bootstrapApplication } from '@angular/platform-browser';
       import { config } from './config';
       bootstrapApplication(App, config).catch(console.error);`,
    );

    expect(print(list)).toEqual(['a']);
    expect(hashLocation?.getText()).toBe('withHashLocation()');
    expect(bindsInputs).toBe(true);
  });

  it('takes the routes of imported NgModules before those of the root', () => {
    const { list, hashLocation } = read(
      {
        'src/app.module.ts': `
          import { NgModule } from '@angular/core'; import { RouterModule, ROUTES } from '@angular/router';
          import { Feature, Shared } from './feature.module';
          @NgModule({ imports: [RouterModule.forRoot([{ path: 'root' }], { useHash: true }), Feature, Shared.forRoot()],
            providers: [{ provide: ROUTES, multi: true, useValue: [{ path: 'token' }] }] })
          export class AppModule {}`,
        'src/feature.module.ts': `
          import { NgModule } from '@angular/core'; import { RouterModule } from '@angular/router';
          @NgModule({ imports: [RouterModule.forChild([{ path: 'feature' }])] }) export class Feature {}
          @NgModule({ imports: [Feature] }) export class Shared { static forRoot() { return { ngModule: Shared, providers: [] }; } }`,
      },
      `import { platformBrowser } from '@angular/platform-browser';
       import { AppModule } from './app.module';
       platformBrowser().bootstrapModule(AppModule);`,
    );

    expect(print(list)).toEqual(['feature', 'root', 'token']);
    expect(hashLocation?.getText()).toBe('true');
  });

  it('is found by its call where the start cannot be followed', () => {
    const { list } = read(
      {
        'src/config.ts': `import { provideRouter as p } from '@angular/router'; export const x = start(() => p([{ path: 'a' }]));`,
      },
      `import './config';`,
    );

    expect(print(list)).toEqual(['a']);
  });

  it('may not be there', () => {
    expect(read({}, 'console.log(1)').provider).toBeUndefined();
    expect(read({}, '').list.routes).toEqual([]);
  });
});
