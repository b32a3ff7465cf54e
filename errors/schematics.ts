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
    'The file {file} exists, but the build target of "{project}" has no `server` option, and nothing was changed. Set `server` to your server entry (main.server.ts), or remove the file if it is left over; then try again.',
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
    'The file {file} does not pass a `BootstrapContext` to `bootstrapApplication()`, and its form is not known to us. Requests could share data without it: write `const bootstrap = (context: BootstrapContext) => bootstrapApplication(App, config, context);`.',
  NGXH1018:
    'The npm script "{script}" was left as it is, because it is your own. For a local start that answers to localhost, use: {command}.',
  NGXH1019:
    'No call of `provideServerRendering()` was found from {file} on. Server routes have no effect without it: add provideServerRendering(withRoutes(serverRoutes)) to the providers of the server configuration.',
  NGXH1020:
    'The file {place} cannot be read as TypeScript: {cause} Nothing was changed, because what the file is meant to say could only be guessed. Correct it and run the command again.',
} as const;
