// Generated from schema.json by `npm run generate`: change that file instead.

export interface Schema {
  /**
   * Name of the application. Default: the application of the current folder, or the only one of the workspace.
   */
  project?: string;
  /**
   * Host names that the server answers to in production, such as example.com or *.example.com; several are separated by commas. They are added to `security.allowedHosts` of the build target.
   */
  allowedHosts?: string[] | string;
  /**
   * Do not install the packages that are added to package.json.
   */
  skipInstall?: boolean;
}
