import ts from 'typescript';

/** The identifiers in a syntax tree that use a name, as opposed to giving one to something. */
export function listReferences(root: ts.Node): ts.Identifier[] {
  const references: ts.Identifier[] = [];
  visit(root);

  return references;

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && !isGivenName(node)) {
      references.push(node);
    }
    ts.forEachChild(node, visit);
  }
}

function isGivenName(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name === identifier;
  }
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) {
    return true;
  }

  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === identifier;
}
