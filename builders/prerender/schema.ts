// Generated from schema.json by `npm run generate`: change that file instead.

/**
 * All options of @angular/build:application (scripts/compile.mjs adds them to the published schema), and these.
 */
export interface Schema {
  /**
   * 'server': prerendered pages and a server for the rest. 'static': prerendered pages only, for any static host.
   */
  outputMode?: 'static' | 'server';
  /**
   * What the build warns about in routes and server routes makes it fail: NGXH2018 and the codes after it.
   */
  strict?: boolean;
  /**
   * How pages are rendered at build time.
   */
  rendering?: {
    /**
     * Number of worker threads. By default one for each core, fewer when there are few pages.
     */
    workers?: number;
    /**
     * Pages in flight in each worker thread. More than one keeps a core busy while pages wait for data or timers.
     */
    concurrency?: number;
    /**
     * Seconds after which a page that has not become stable fails.
     */
    timeout?: number;
  };
}
