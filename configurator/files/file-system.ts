/** The files of a workspace, by absolute paths with `/` in which the workspace is the root: `/src/main.ts`. */
export interface FileSystem {
  fileExists(path: string): boolean;
  /** Undefined when there is no such file. */
  readFile(path: string): string | undefined;
}
