// Generated from schema.json by `npm run generate`: change that file instead.

export interface Schema {
  /**
   * Name of the application. Default: the application of the current folder, or the only one of the workspace.
   */
  project?: string;
  /**
   * Mode of new entries whose path has parameters.
   */
  params?: 'prerender' | 'server' | 'client';
  /**
   * Mode of new entries for pages behind a guard.
   */
  guarded?: 'client' | 'server';
  /**
   * Mode of a new "**" that shows pages of its own rather than "not found".
   */
  default?: 'server' | 'client';
  /**
   * Remove the entries that the router has no route for any more, instead of marking them.
   */
  prune?: boolean;
  /**
   * Change nothing; end with exit code 1 and a list when the routes and the file disagree.
   */
  check?: boolean;
  /**
   * Path of a text file with one URL per line, relative to the workspace. Its URLs become the pages to prerender of the entries they belong to.
   */
  routesFile?: string;
}
