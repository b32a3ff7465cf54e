// Generated from schema.json by `npm run generate`: change that file instead.

/**
 * Prints the routes of an application with their rendering modes, without building it.
 */
export interface Schema {
  /**
   * The target that builds the application, as 'project:target' or 'project:target:configuration'. By default the target 'build' of the same project.
   */
  buildTarget?: string;
  /**
   * Print one JSON document that follows the schema 'ngx-hybrid/routes-report.schema.json', and nothing else.
   */
  json?: boolean;
}
