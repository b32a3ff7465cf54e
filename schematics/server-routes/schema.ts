// Generated from schema.json by `npm run generate`: change that file instead.

export interface Schema {
  /**
   * Name of the application. Default: the application of the current folder, or the only one of the workspace.
   */
  project?: string;
}
