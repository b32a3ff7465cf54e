import ts from 'typescript';

/** What a constant of the file is given, wherever in the file it is; undefined when there is none of that name. */
export function findInitializer(file: ts.SourceFile, name: string): ts.Expression | undefined {
  return findDeclaration(file, name)?.initializer;
}

function findDeclaration(root: ts.Node, name: string): ts.VariableDeclaration | undefined {
  return ts.forEachChild(root, (child): ts.VariableDeclaration | undefined =>
    ts.isVariableDeclaration(child) && ts.isIdentifier(child.name) && child.name.text === name
      ? child
      : findDeclaration(child, name),
  );
}
