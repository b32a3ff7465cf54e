import type ts from 'typescript';

/** Where something is written. */
export interface Place {
  /** Relative to the workspace: `src/app/app.routes.ts`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export function findPlace(node: ts.Node): Place {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));

  return { file: file.fileName.replace(/^\//, ''), line: line + 1 };
}

/** `file:line` of a node, as editors and terminals link it. */
export function describePlace(node: ts.Node): string {
  const { file, line } = findPlace(node);

  return `${file}:${line}`;
}
