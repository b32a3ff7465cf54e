/** Errors of `ng build`. `{name}` is replaced by a value; codes are never reused. */
export const BUILD_ERRORS = {
  NGXH2001:
    'The builder needs a project to build, and the target it runs for names none. Run it as a target of a project: "ng run <project>:build".',
  NGXH2002:
    'The routes could not be read, because the application could not be started at build time. Cause: {cause}\nMake the code that runs when the application starts work without a browser; the build starts it to ask for its routes and for getPrerenderParams.',
  NGXH2003:
    'The server routes could not be read:\n{list}\nCorrect the server routes file (app.routes.server.ts), or what its getPrerenderParams functions ask for. "ng generate server-routes" writes a file that fits the router configuration.',
  NGXH2004:
    'The route "{route}" has render mode Server, which a build with "outputMode": "static" cannot serve. Give it another render mode, or build with "outputMode": "server".',
  NGXH2005:
    'The page "{page}" cannot be written as a file, because its path {reason}. Correct what getPrerenderParams returns for the route "{route}".',
  NGXH2006:
    'The page "{page}" and {other} need the same place in the output folder ("{file}"). Rename one of the two.',
  NGXH2007:
    'The file "{file}" of the option "prerender.routesFile" cannot be read: {cause}. Correct the path.',
  NGXH2008:
    'The application\'s own server (option "ssr.entry") could not be started for the build. Cause: {cause}\nRelative requests of pages go to it; make it start without a fixed port or services that only production has.',
  NGXH2009:
    '{failed} of {total} pages failed:\n{list}\nCorrect the causes and build again; all other pages were written.',
  NGXH2010:
    'The page did not become stable within {seconds} seconds, because a timer, a request or a subscription never ends. End it, or raise the option "rendering.timeout".',
  NGXH2011:
    'Angular returned no page, because the navigation to it did not succeed: a component, guard or resolver threw, or a guard said no. Give a guarded route render mode Client or Server, and let resolvers handle their errors.',
  NGXH2012:
    'The worker thread that rendered this page ended ({cause}). Look for process.exit() in the application, or for a page that needs more memory than there is.',
  NGXH2013:
    'The page redirects to "{location}", which is not a path of this site. Redirect to a path that begins with a single slash.',
  NGXH2014:
    'Not every page can be built:\n{list}\nNothing was rendered; correct the routes or pages that are named.',
  NGXH2015:
    'The page "{page}" of the option "prerender.routesFile" matches no route of the application, so there is nothing to render. Remove it from the file, or add the route.',
  NGXH2016:
    'A page has no valid path, because a value that getPrerenderParams returned has a percent sign that is not part of a percent-encoding, as in "100%". Return the value encoded: encodeURIComponent(value).',
  NGXH2017:
    'The worker threads that render pages could not load the application. Cause: {cause}\nMake the code of the server bundle (main.server.ts and what it imports) load without a browser, and quickly.',
  NGXH2018:
    'The route "{route}" ({place}) has render mode Prerender and is guarded by {guards}. It is rendered once, without a visitor, and everybody gets the same file. Give it render mode Client or Server in its server route, or take the guard away.',
  NGXH2019:
    'The route "{route}" ({place}) is cached ("{caching}" in {serverRoute}) and reads {name} in {reader}. What one visitor gets is shown to all others: remove "{caching}" from its server route, or read {name} in the browser alone.',
  NGXH2020:
    'The getPrerenderParams of the server route "{route}"{place} names pages more than once, {example} for example ({count} too many). Each is written once, so the list is not what it should be: correct what the function loads, or make its values unique.',
  NGXH2021:
    'The getPrerenderParams of the server route "{route}"{place} has {found} instead of a string for the parameter "{name}" (page {page} of its list). Return a string for every parameter of the path.',
  NGXH2022:
    'The getPrerenderParams of the server route "{route}"{place} failed: {cause}. Correct it, or what it loads its data from.',
  NGXH2023:
    'The getPrerenderParams of the server route "{route}"{place} returns values for {names}, which the path of the route does not have. Rename them to parameters of the path, or leave them out.',
  NGXH2024:
    'The server route "{path}" ({place}) decides for static routes that have none of their own, and gives them mode {mode}: {routes}. Add a server route for each, with the mode that you want; "ng generate server-routes" does.',
  NGXH2025:
    'Unknown paths ("{route}", {place}) are answered with status {status} by the server route "{other}" ({serverRoute}), so search engines take pages that do not exist for real ones. Add "status: 404" to the server route.',
  NGXH2026:
    'The server route "{route}" ({place}) matches no route of the router, and Angular refuses to build with it. Remove it, or correct its path; "ng generate server-routes --prune" removes those of the routes file.',
  NGXH2027:
    'The route "{route}" ({place}) has no server route, and Angular refuses to build without one. Add it; "ng generate server-routes" does.',
  NGXH2028:
    'The build has failed, because "strict" is set and the lint of the routes has found {count}. Correct them, or build without "strict", which makes them warnings.',
  NGXH2029:
    'The routes were not checked, so mistakes in them are not reported. Cause: {cause}. Correct it; a build with "strict" fails without the check.',
  NGXH2030:
    'The routes of the project cannot be listed, because its target "{target}" {problem}. Name the target that builds the application in the option "buildTarget".',
  NGXH2031:
    'The application that begins in {main} has no router, so there are no routes to list. Add provideRouter() to its configuration.',
  NGXH2032:
    'The router keeps its paths behind a "#" ({place}), which a server never gets to see, so no route can have a mode of its own. Remove withHashLocation() or "useHash: true".',
  NGXH2033:
    'The route "{route}" ({place}) is cached ("{caching}" in {serverRoute}) and is guarded by {guards}. What a guard has let one visitor see is shown to all others: remove "{caching}" from its server route, or take the guard away.',
  NGXH2034:
    'The root component {component} ({place}) uses {name} in {reader}, which only a browser has. Every page that is rendered on the server or at build time fails there. Use it in afterNextRender() or behind isPlatformBrowser().',
  NGXH2035:
    'The root component {component} ({place}) reads {name} in {reader}. Prerendered pages have no visitor, so all of them show what it gives without a request. Read {name} in the browser alone, or give the routes render mode Server.',
  NGXH2036:
    'The redirect of unknown paths ("{route}", {place}) ends at "{target}", which the server route "{other}" ({serverRoute}) answers with status {status}, so search engines take paths that do not exist for real ones. Show the component at "{route}" itself, or add "status: 404" to that server route in mode Server.',
} as const;
