import { addTo } from '../../testing/ng-add.js';

const MAIN = '/src/main.ts';

describe('an application of NgModules', () => {
  it('has the module for the server beside its own, whatever its name and folder', async () => {
    const tree = await addTo(
      (app) => {
        app.delete('/src/app/app-module.ts');
        app.create(
          '/src/app/core/shop.module.ts',
          `\
import { NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { RouterModule } from '@angular/router';
import { App } from '../app';

@NgModule({
  declarations: [App],
  imports: [BrowserModule, RouterModule.forRoot([{ path: 'about', component: App }])],
  bootstrap: [App],
})
export class ShopModule {}
`,
        );
        app.overwrite(
          MAIN,
          `\
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';
import { ShopModule as Root } from './app/core/shop.module';

platformBrowserDynamic()
  .bootstrapModule(Root)
  .catch((err) => console.error(err));
`,
        );
      },
      { app: { standalone: false } },
    );

    expect(tree.readText('/src/main.server.ts')).toBe(
      "export { AppServerModule as default } from './app/core/app.module.server';\n",
    );
    expect(tree.readText('/src/app/core/app.module.server.ts')).toBe(`\
import { NgModule } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { App } from '../app';
import { ShopModule as Root } from './shop.module';
import { serverRoutes } from './app.routes.server';

@NgModule({
  imports: [Root],
  providers: [provideServerRendering(withRoutes(serverRoutes))],
  bootstrap: [App],
})
export class AppServerModule {}
`);
    expect(tree.readText('/src/app/core/shop.module.ts')).toContain(
      '  bootstrap: [App],\n  providers: [provideClientHydration()],\n',
    );
    expect(tree.readText('/src/app/core/app.routes.server.ts')).toContain("path: 'about',");
  });
});
