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
} as const;
