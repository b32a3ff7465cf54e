import ts from 'typescript';
import { findNode } from '../../utility/calls.js';
import { Pattern, readCapture } from '../../utility/patterns.js';
import type { ListenCall } from './listen-call.js';

const CALL = new Pattern('$run();');

/**
 * The statement at the top of a file that starts the server whenever the file is loaded: `app.listen(…)`, or the call
 * of a function that does so; undefined when the server starts in another way.
 */
export function findStartCall(file: ts.SourceFile, { statement }: ListenCall): ts.Statement | undefined {
  if (statement.parent === file) {
    return statement;
  }
  const starter = file.statements.find(
    (candidate) =>
      ts.isFunctionDeclaration(candidate) &&
      findNode(candidate, (node): node is ts.Node => node === statement),
  );
  const name = starter && ts.isFunctionDeclaration(starter) ? starter.name?.text : undefined;

  return file.statements.find((candidate) => {
    const captures = CALL.match(candidate);

    return captures && name !== undefined && readCapture(captures, 'run') === name;
  });
}
