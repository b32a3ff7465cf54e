import ts from 'typescript';
import { listReferences } from '../../utility/references.js';

/**
 * The constants and imported names that nothing uses once `removed` is gone, and that something in it used. What was
 * unused before is not ours to judge.
 *
 * @param kept names that what takes the place of `removed` uses
 */
export function findUnused(
  file: ts.SourceFile,
  { removed, kept }: { readonly removed: readonly ts.Node[]; readonly kept: readonly string[] },
): Unused {
  const statements = new Set<ts.VariableStatement>();
  const references = listReferences(file);

  for (;;) {
    const gone = [...removed, ...statements];
    const remaining = new Set([
      ...kept,
      ...references.filter((name) => !gone.some((node) => contains(node, name))).map(({ text }) => text),
    ]);
    const unused = new Set(
      gone.flatMap(listReferences).flatMap(({ text }) => (remaining.has(text) ? [] : [text])),
    );
    const added = listConstants(file).filter(
      (statement) =>
        !statements.has(statement) &&
        // What goes with the code around it needs no removal of its own.
        !removed.some((node) => contains(node, statement)) &&
        unused.has(readConstantName(statement) ?? ''),
    );
    if (added.length === 0) {
      return { statements: [...statements], names: unused };
    }
    for (const statement of added) {
      statements.add(statement);
    }
  }
}

export interface Unused {
  readonly statements: readonly ts.VariableStatement[];
  readonly names: ReadonlySet<string>;
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function listConstants(root: ts.Node): ts.VariableStatement[] {
  const constants: ts.VariableStatement[] = [];
  ts.forEachChild(root, (child) => {
    constants.push(...(ts.isVariableStatement(child) ? [child] : listConstants(child)));
  });

  return constants;
}

/** The name of a statement that declares one constant, not exported. */
function readConstantName({ declarationList, modifiers }: ts.VariableStatement): string | undefined {
  const [declaration, ...others] = declarationList.declarations;

  return declaration && others.length === 0 && !modifiers && ts.isIdentifier(declaration.name)
    ? declaration.name.text
    : undefined;
}
