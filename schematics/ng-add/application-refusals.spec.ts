import { addRefused, type Change } from '../testing/ng-add.js';
import { buildOption, changeJson } from '../testing/workspace.js';

const MAIN = '/src/main.ts';
const PLATFORM = "import { bootstrapApplication } from '@angular/platform-browser';\n";

const write: (path: string, text: string) => Change = (path, text) => (tree) => {
  if (tree.exists(path)) tree.overwrite(path, text);
  else tree.create(path, text);
};
const setBuild: (option: string, value: unknown) => Change = (option, value) => (tree) =>
  changeJson(tree, '/angular.json', [buildOption(option), value]);
/** `main.ts` with its configuration in itself, after some statements. */
const bootstrapWith: (configuration: string, before?: string) => Change =
  (configuration, before = '') =>
  (tree) => {
    tree.delete('/src/app/app.config.ts');
    tree.overwrite(
      MAIN,
      `${PLATFORM}import { App } from './app/app';\n${before}\nbootstrapApplication(App, ${configuration});\n`,
    );
  };

/** A server program of the application's own, with a server that is set up. */
const COMMON_ENGINE = `import { CommonEngine } from '@angular/ssr/node';
import express from 'express';
const app = express();
const engine = new CommonEngine();
app.use((req, res) => {
  void engine
    .render({ url: req.url, documentFilePath: 'index.html', providers: [{ provide: 'REQUEST', useValue: req }] })
    .then((html) => res.send(html));
});
app.listen(4000);
`;

/** A second application, with a server. */
const addServed: Change = (tree, runner) =>
  runner.addProject(tree, 'application', { name: 'served', ssr: true, routing: true, skipInstall: true });

/** Its routes are known to the running application alone. */
const breakServerRoutes: Change = async (tree, runner) => {
  await addServed(tree, runner);
  tree.overwrite(
    '/projects/served/src/app/app.routes.server.ts',
    'export const serverRoutes = JSON.parse(String(globalThis.routes));\n',
  );
  tree.overwrite(
    '/projects/served/src/app/app.routes.ts',
    "export const routes = [{ path: 'about', component: class {} }];\n",
  );
};

describe('ng add refuses the application, and changes nothing', () => {
  it.each<[string, RegExp, Change, object]>([
    [
      'an application that starts in a way of its own',
      /^NGXH1054: .*src\/main\.ts/,
      write(MAIN, "import { createApplication } from '@angular/platform-browser';\ncreateApplication();\n"),
      {},
    ],
    [
      'a component in main.ts',
      /^NGXH1055: .*Root at src\/main\.ts:3 /,
      write(MAIN, `${PLATFORM}class Root {}\nbootstrapApplication(Root, { providers: [] });\n`),
      {},
    ],
    [
      'a configuration with settings that were fetched',
      /^NGXH1056: .*src\/main\.ts:5 .*settings is known inside of a function alone/,
      (tree) => {
        tree.delete('/src/app/app.config.ts');
        tree.overwrite(
          MAIN,
          `${PLATFORM}import { App } from './app/app';\n\nfetch('/s').then((settings) =>\n  bootstrapApplication(App, { providers: [{ provide: 'S', useValue: settings }] }),\n);\n`,
        );
      },
      {},
    ],
    [
      'a configuration that waits',
      /^NGXH1056: .*it waits for something/,
      bootstrapWith('{ providers: [await import("./x")] }'),
      {},
    ],
    [
      'a configuration that shares a constant with the rest of main.ts',
      /^NGXH1056: .*state is used by the rest/,
      bootstrapWith(
        '{ providers: [{ provide: "S", useValue: state }] }',
        'const state = {};\nObject.freeze(state);\n',
      ),
      {},
    ],
    [
      'a configuration beside another app.config.ts',
      /^NGXH1056: .*src\/app\/app\.config\.ts is there already/,
      write(MAIN, `${PLATFORM}import { App } from './app/app';\nbootstrapApplication(App);\n`),
      {},
    ],
    [
      'a configuration for the browser alone that a function makes',
      /^NGXH1058: .*projects\/served\/src\/main\.ts:3 /,
      async (tree, runner) => {
        await addServed(tree, runner);
        tree.overwrite(
          '/projects/served/src/main.ts',
          `${PLATFORM}import { App } from './app/app';\nbootstrapApplication(App, JSON.parse('{}'));\n`,
        );
      },
      { project: 'served' },
    ],
    [
      'a server entry that is gone',
      /^NGXH1059: .*src\/main\.server\.ts.*`server`/,
      setBuild('server', 'src/main.server.ts'),
      {},
    ],
    [
      'a browser entry that is gone',
      /^NGXH1059: .*src\/start\.ts.*`browser`/,
      setBuild('browser', 'src/start.ts'),
      {},
    ],
    [
      'a server program that is gone',
      /^NGXH1059: .*node\.ts.*`ssr\.entry`/,
      setBuild('ssr', { entry: 'node.ts' }),
      {},
    ],
    [
      'a server program that nothing uses',
      /^NGXH1007: .*src\/server\.ts/,
      write('/src/server.ts', "import 'node:http';\n"),
      {},
    ],
    [
      'a version of Express before 5',
      /^NGXH1060: .*Express \^4\.18\.2[^]*npm install express@5/,
      (tree) => changeJson(tree, '/package.json', [['dependencies', 'express'], '^4.18.2']),
      {},
    ],
    [
      'a CommonEngine with providers',
      /^NGXH1061: .*src\/server\.ts .*CommonEngine \(at src\/server\.ts:6\)[^]*createNodeRequestHandler/,
      write('/src/server.ts', COMMON_ENGINE),
      {},
    ],
    [
      'an engine of Universal',
      /^NGXH1061: .*@nguniversal \(at src\/server\.ts:1\)/,
      write('/src/server.ts', "import { ngExpressEngine } from '@nguniversal/express-engine';\n"),
      {},
    ],
    [
      'the handler of @rx-angular/isr',
      /^NGXH1062: .*\(at src\/server\.ts:1\)[^]*ISRHandler/,
      (tree, runner) => {
        changeJson(tree, '/package.json', [['dependencies', '@rx-angular/isr'], '^21.0.0']);
        return write('/src/server.ts', "import { ISRHandler } from '@rx-angular/isr/server';\n")(
          tree,
          runner,
        );
      },
      {},
    ],
    ['a build without index.html', /^NGXH1066: .*`index: false`/, setBuild('index', false), {}],
    [
      'a tsconfig that is gone',
      /^NGXH1064: .*tsconfig\.shop\.json/,
      setBuild('tsConfig', 'tsconfig.shop.json'),
      {},
    ],
    [
      'a server routes file that cannot be read, at the very end',
      /^NGXH10/,
      breakServerRoutes,
      { project: 'served' },
    ],
  ])('%s', async (_name, message, ...[change, options]) => {
    expect(await addRefused(change, { options })).toMatch(message);
  });

  it('with a module that starts its components by itself', async () => {
    const path = '/src/app/app-module.ts';
    const message = await addRefused(
      (tree) => tree.overwrite(path, tree.readText(path).replace('bootstrap: [App]', '')),
      { app: { standalone: false } },
    );

    expect(message).toMatch(/^NGXH1057: .*AppModule at src\/app\/app-module\.ts:\d+ /);
  });
});
