/** Errors of `ng add` and `ng generate`. `{name}` is replaced by a value; codes are never reused. */
export const SCHEMATICS_ERRORS = {
  NGXH1001:
    'There is no Angular application here, and nothing was changed. Run the command in the folder of the angular.json of a workspace that has an application; `ng generate application` makes one.',
  NGXH1002:
    'The workspace has several applications ({applications}), and nothing was changed. Say which one is meant: --project=<name>.',
  NGXH1003:
    'The workspace has no project "{project}", and nothing was changed. Its applications are {applications}: pass one of them as --project.',
  NGXH1004:
    'The project "{project}" is not an application, and nothing was changed. Only applications have pages to render: pass one of {applications} as --project.',
  NGXH1005:
    'The project "{project}" is built by {builder}, and nothing was changed. ngx-hybrid extends @angular/build:application: run `ng update @angular/cli --name use-application-builder`, check that `ng build` works, and try again.',
  NGXH1006:
    'The workspace uses Angular {version}, and nothing was changed. This version of ngx-hybrid is for Angular 22.2 and later 22.x: run `ng update @angular/core@22 @angular/cli@22`, or install the ngx-hybrid of your Angular version.',
  NGXH1007:
    'The file {file} exists, but the build target of "{project}" has no `server` option, and nothing was changed. Set `server` to your server entry (main.server.ts) where the application has one; otherwise rename or remove the file, because one of that name is written. Then try again.',
  NGXH1008:
    'The allowed host "{host}" is not a host name, and nothing was changed. Give names only, without protocol, port and path: --allowed-hosts=example.com,*.example.com.',
  NGXH1009:
    'No allowed hosts were given: in production the server answers 400 to every request. Add the host names to `security.allowedHosts` of the build target in angular.json, or run `ng add ngx-hybrid --allowed-hosts=example.com`.',
  NGXH1010:
    'The application "{project}" is not rendered on a server yet, and nothing was changed. Run `ng add ngx-hybrid` first, which sets that up.',
  NGXH1011:
    'No call of `withRoutes()` from @angular/ssr was found from {file} on, and nothing was changed. Give the server routes to Angular: provideServerRendering(withRoutes(serverRoutes)); `ng add ngx-hybrid` writes it.',
  NGXH1012:
    'The server routes at {place} are not an array that can be read, and nothing was changed. Write them as an array literal, in which other arrays may be spread.',
  NGXH1013:
    'The routes at {place} could not be read, because `{code}` is known to the running application alone. A server route with `**` covers them: add a server route of its own for each path that needs another mode.',
  NGXH1014:
    'The server route "{path}" at {place} belongs to no route of the router, and Angular refuses to build with it. Remove it, or add the route to the router.',
  NGXH1015:
    'The redirect of "{path}" to "{target}" at {place} leads elsewhere on Angular\'s server than in the browser, because the server takes parameters literally and relative targets from the last slash of the path. Begin the target with a slash; where it has parameters, write `redirectTo` as a function.',
  NGXH1016:
    "The file {file} was left as it is, because {reason}. It keeps working with our builder: for our page handling, mount `hybrid()` of ngx-hybrid/express in it where Angular's engine is called now.",
  NGXH1017:
    'The file {file} does not pass a `BootstrapContext` to `bootstrapApplication()`, its form is not known to us, and nothing was changed. Requests could share data without it: write `const bootstrap = (context: BootstrapContext) => bootstrapApplication(App, config, context);` and `export default bootstrap;`, with both names from @angular/platform-browser, and try again.',
  NGXH1018:
    'The npm script "{script}" was left as it is, because it is your own. For a local start that answers to localhost, use: {command}.',
  NGXH1019:
    'No call of `provideServerRendering()` was found from {file} on, and nothing was changed. Server routes have no effect without it: add provideServerRendering(), imported from @angular/ssr, to the providers of the server configuration (app.config.server.ts), and try again.',
  NGXH1020:
    'The file {place} cannot be read as TypeScript: {cause} Nothing was changed, because what the file is meant to say could only be guessed. Correct it and run the command again.',
  NGXH1021:
    'The routes at {place} could not be read, because `{code}` at {source} leads to no file, or to no export of that name. A server route with `**` covers them: correct the import, or the `paths` of the tsconfig, and run the command again.',
  NGXH1022:
    'The routes at {place} could not be read, because `{code}` comes from a package, whose code is not read. A server route with `**` covers them: add a server route of its own for each path that needs another mode.',
  NGXH1023:
    'The routes at {place} could not be read to their end, because `{code}` leads to routes that contain it. A server route with `**` covers what is below: check that the right routes are loaded there.',
  NGXH1024:
    'The component at {place} could not be read, because `{code}` {reason}. Whether it needs a browser or the request is not known, so its routes have the mode Server: set another one where you know better.',
  NGXH1025:
    'The routes at {place} could not be read, because `{code}` at {source} is not an array. The router takes an array of routes, and a server route with `**` covers what it may be: correct it and run the command again.',
  NGXH1030:
    'The path "{path}" at {place} has a percent sign that is no escape, and Angular\'s build stops at it, whatever the server routes are. Match the path with a function instead: `matcher` in place of `path`.',
  NGXH1031:
    'The server route "{path}" at {place} has `status: {status}`, but the route "{route}" at {source} redirects, and Angular\'s build stops there: the status of a redirect is 301, 302, 303, 307 or 308. Remove `status`, or add a server route of its own for "{route}".',
  NGXH1032:
    'The server route "{path}" at {place} has the mode Prerender, but the pages of the route "{route}" at {source} are not listed anywhere, and Angular\'s build stops there. Set the mode Server, or add a server route of its own for "{route}": Prerender with getPrerenderParams, which a route with a matcher cannot have.',
  NGXH1033:
    'The server route "{path}" at {place} answers with the status {status}, although the route "{route}" at {source} shows pages there. Remove `status`, or add a server route of its own for "{route}". Where the status is meant, name NGXH1033 in a comment on the entry.',
  NGXH1034:
    'The server route "{path}" at {place} has the mode Prerender, but the route "{route}" at {source} is guarded: its page would be made once, for everybody. Set the mode Client or Server, or add a server route of its own for "{route}". Where the page is public all the same, name NGXH1034 in a comment on the entry.',
  NGXH1035:
    'The server entry {file} is not there, and nothing was changed. The option `server` of the build target names it: correct the path, or run `ng add ngx-hybrid`, which writes it.',
  NGXH1036:
    'The file {file} with the server routes is not there. Run `ng generate server-routes`, which writes it again.',
  NGXH1037:
    'The router keeps its paths behind a # (at {place}), which no browser sends to a server, and nothing was changed. Server rendering and prerendering are pointless there: every URL is "/" to the server. Remove withHashLocation() or `useHash: true` to give pages URLs of their own, and run the command again.',
  NGXH1038:
    'The server routes in {file} do not agree with the router:\n{list}\nRun `ng generate server-routes`, with --prune to remove what is gone, and look at the modes that it chooses.',
  NGXH1039:
    'There is no file {file}, which --routes-file names, and nothing was changed. Give its path relative to the folder of angular.json.',
  NGXH1040:
    'Of the lines of the routes file, {count} belong to no server route of their own, and their pages are not prerendered:\n{list}\nCorrect them, or add the routes to the router.',
  NGXH1041:
    'The choice of modes was stopped, and nothing was changed. Run the command again, with --no-interactive to take all modes as they are proposed.',
  NGXH1042:
    'The routes file {file} has {count} pages of the server route "{path}", which was left as it is: its mode is {mode}, or its getPrerenderParams is your own. Give it the mode Prerender with a getPrerenderParams that returns [], or remove the entry, and run the command again.',
  NGXH1043:
    'The server route "{path}" at {place} names its parameters otherwise than the route "{route}" at {source}, and Angular\'s build misses a value for each page of its getPrerenderParams. Name them in the server route, and in what its getPrerenderParams returns, as the router does.',
  NGXH1050:
    'This is an Nx workspace without angular.json, which `ng add` needs, and nothing was changed. Set the application up by hand:\n1. Run `npm install ngx-hybrid` and, for an application without a server, `npx nx generate @nx/angular:setup-ssr <project>`.\n2. In project.json, set the `executor` of the target `build` to "ngx-hybrid:prerender", and in its options `outputMode` to "server", `ssr.entry` to your server.ts and `security.allowedHosts` to your host names.\n3. In server.ts, let `app.use(hybrid())` of ngx-hybrid/express take the place of the handler that calls Angular\'s engine, and of `express.static()` for the browser folder.',
  NGXH1051:
    'The project "{project}" has no target `build` in angular.json, and nothing was changed. The application is looked for there: rename the target that builds it with @angular/build:application ({target}) to "build", also where `buildTarget` of other targets names it, and try again.',
  NGXH1052:
    'The project "{project}" is built by {builder}, which is not Angular\'s, and nothing was changed. ngx-hybrid extends @angular/build:application:\n1. Set `builder` of the target `build` to "@angular/build:application", and that of `serve` to "@angular/build:dev-server".\n2. Remove the options that these do not know; `ng build` names them.\n3. Try again when `ng build` works.',
  NGXH1053:
    'The configuration "{configuration}" of the build target of "{project}" has the option `{option}`, which would take the place of the one that is set up, and nothing was changed. Move `{option}` to the `options` of the target when it belongs to every build, or remove it, and try again.',
  NGXH1054:
    'No start of the application was found from {file} on, and nothing was changed. The server starts the application as the browser does: call `bootstrapApplication(App, appConfig)` or `platformBrowser().bootstrapModule(AppModule)` there, with the name of a class, and try again.',
  NGXH1055:
    'The class {name} at {place} is not imported from a file of its own, so the server could not use it without starting the application of the browser, and nothing was changed. Move it to a file such as app.ts, export it there, import it where it is now, and try again.',
  NGXH1056:
    'The configuration given to `bootstrapApplication()` at {place} cannot be moved to a file that the server could share, because {reason}. Nothing was changed:\n1. Write all of it in app/app.config.ts, as `export const appConfig: ApplicationConfig`; what is known only while the application starts belongs in a provider with `useFactory` or in provideAppInitializer().\n2. Import it and call `bootstrapApplication(App, appConfig)`.\n3. Try again when `ng build` works.',
  NGXH1057:
    'The module {name} at {place} does not list its components in `bootstrap`, and nothing was changed. The server starts what is listed there: write `bootstrap: [AppComponent]` in @NgModule() instead of ngDoBootstrap() or a computed list, and try again.',
  NGXH1058:
    'The providers of the application at {place} cannot be extended, because they are not written there as an object, and nothing was changed. Add provideClientHydration(), imported from @angular/platform-browser, to the providers of the configuration that browser and server share, and try again.',
  NGXH1059:
    'The build target of "{project}" names {file} in the option `{option}`, but there is no such file, and nothing was changed. Correct the path, or remove the option where the file is gone for good; then try again.',
  NGXH1060:
    "The workspace uses Express {version}, and nothing was changed. Our server, like Angular's own, is for Express 5:\n1. Run `npm install express@5` and `npm install --save-dev @types/express@5`.\n2. In your server.ts, name the wildcards of paths: `'*'` becomes `'/*rest'`, and `'/api/**'` becomes `'/api/*rest'`.\n3. Try again when the server starts.",
  NGXH1061:
    "The server program {file} renders with {engine} (at {place}), which knows no render modes, in a way of its own, and nothing was changed:\n1. Let `app.use(hybrid())`, imported from ngx-hybrid/express, take the place of that handler and of `express.static()` for the browser folder; `app` is your Express application.\n2. Remove the engine, its imports, and `app.set('view engine', …)`. Where providers were given to it, inject REQUEST of @angular/core in the application.\n3. Start the server only when it is run: `if (isMainModule(import.meta.url)) listen(app);`, and export the handler for the build: `export const reqHandler = createNodeRequestHandler(app);`, both from @angular/ssr/node, `listen` from ngx-hybrid/express.\n4. Try again.",
  NGXH1062:
    'The application uses @rx-angular/isr (at {places}), whose handler would take the place of ours, and nothing was changed:\n1. In server.ts, remove `ISRHandler` with its routes (`serveFromCache`, `render`, `invalidate`), and let `app.use(hybrid())`, imported from ngx-hybrid/express, take the place of the last one.\n2. Remove `IsrModule` or `provideISR()` from the server configuration, and `IsrService` from components.\n3. Remove the package, and try again.',
  NGXH1063:
    'The project "{project}" is built by @angular-devkit/build-angular:application, which is @angular/build:application under its former name, and nothing was changed. Run `ng update @angular/cli --name use-application-builder`. Where the builders stay, because another target needs that package:\n1. Run `npm install --save-dev @angular/build@22`, with `less` or `postcss` where the application uses them.\n2. In angular.json, set the builder of `build` to "@angular/build:application" and that of `serve` to "@angular/build:dev-server".\n3. Try again when `ng build` works.',
  NGXH1064:
    'The build target of "{project}" names {file} in the option `tsConfig`, but there is no such file, and nothing was changed. The server is compiled with it: correct the path, and try again.',
  NGXH1065:
    'The target `routes` of "{project}" was left as it is, because it is your own ({builder}). For the table of routes, add a target of another name with the builder "ngx-hybrid:routes".',
  NGXH1066:
    'The build target of "{project}" has `index: false`, so there is no page for a server to render, and nothing was changed. Set `index` to your index.html, also in the configurations, and try again.',
} as const;
