import ts from 'typescript';
import { createList, createLiteral, createUnknown } from './factories.js';
import type { Interpreter } from './interpreter.js';
import { readMember } from './members.js';
import type { Target } from './names.js';
import { changeValue } from './changed-values.js';
import { ObjectRecord } from './object-record.js';
import type { Scope } from './scope.js';
import { createText } from './templates.js';
import type { Value } from './value.js';

/** A place in code that asks for a value, and the root of all scopes. */
export interface Reading {
  readonly interpreter: Interpreter;
  readonly scope: Scope;
  readonly root: Scope;
  /** What asks for the value: its place, where there is no other. */
  readonly node: ts.Node;
}

/** The value of what a name stands for. */
export function readTarget(target: Target, reading: Reading): Value {
  switch (target.kind) {
    case 'package':
      return { ...createUnknown(reading.node, 'package'), reference: target.reference };
    case 'missing':
      return createUnknown(target.node, 'missing');
    case 'global':
      return target.name === 'undefined'
        ? createLiteral(reading.node, undefined)
        : createUnknown(reading.node);
    case 'symbol':
      return readSymbol(target.symbol, reading);
  }
}

function readSymbol(symbol: ts.Symbol, reading: Reading): Value {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration) {
    return createUnknown(reading.node);
  }
  if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
    return readModule(symbol, declaration, reading);
  }
  if (ts.isVariableDeclaration(declaration)) {
    return readVariable(declaration, reading);
  }
  if (ts.isBindingElement(declaration)) {
    return readBinding(declaration, reading);
  }
  if (ts.isParameter(declaration)) {
    return readParameter(declaration, reading);
  }
  if (ts.isFunctionDeclaration(declaration)) {
    const implementation = symbol.declarations?.find(
      (other) => ts.isFunctionDeclaration(other) && other.body,
    );

    return reading.interpreter.createFunction(
      implementation && ts.isFunctionDeclaration(implementation) ? implementation : declaration,
      findScope(declaration, reading),
    );
  }
  if (ts.isClassLike(declaration)) {
    return { kind: 'class', node: declaration };
  }
  if (ts.isEnumDeclaration(declaration)) {
    return readEnum(symbol, declaration, reading);
  }

  return ts.isExportAssignment(declaration)
    ? changeValue(declaration, { ...reading, scope: reading.root }, () =>
        reading.interpreter.evaluate(declaration.expression, reading.root),
      )
    : createUnknown(declaration);
}

/** The exports of a file or a namespace. */
export function readModule(symbol: ts.Symbol, node: ts.Node, { interpreter, root }: Reading): Value {
  return {
    kind: 'module',
    node,
    get: (name) => {
      const target = interpreter.names.findExport(symbol, name);

      return target && readTarget(target, { interpreter, scope: root, root, node });
    },
  };
}

function readVariable(declaration: ts.VariableDeclaration, reading: Reading): Value {
  const { initializer } = declaration;
  if (!initializer) {
    return createUnknown(declaration);
  }
  const scope = findScope(declaration, reading);

  return changeValue(declaration, { ...reading, scope }, () =>
    reading.interpreter.evaluate(initializer, scope),
  );
}

function readParameter(declaration: ts.ParameterDeclaration, reading: Reading): Value {
  const scope = findScope(declaration, reading);

  return changeValue(
    declaration,
    { ...reading, scope },
    () => reading.scope.readParameter(declaration) ?? createUnknown(declaration),
  );
}

/** A name that is taken out of an object or array: `const { routes } = module`, `({ routes }) => routes`. */
function readBinding(element: ts.BindingElement, reading: Reading): Value {
  const pattern = element.parent;
  const holder = pattern.parent;
  const scope = findScope(element, reading);

  return changeValue(element, { ...reading, scope }, () => {
    const whole = ts.isVariableDeclaration(holder)
      ? readVariable(holder, reading)
      : ts.isBindingElement(holder)
        ? readBinding(holder, reading)
        : readParameter(holder, reading);
    const value = takeElement(whole, element);
    const isLeftOut = value.kind === 'literal' && value.value === undefined;

    return isLeftOut && element.initializer
      ? reading.interpreter.evaluate(element.initializer, scope)
      : value;
  });
}

function takeElement(whole: Value, element: ts.BindingElement): Value {
  const pattern = element.parent;
  if (ts.isArrayBindingPattern(pattern)) {
    const index = pattern.elements.indexOf(element);
    if (whole.kind !== 'list') {
      return createUnknown(element);
    }

    return element.dotDotDotToken
      ? createList(element, whole.items.slice(index))
      : (whole.items[index]?.value ?? createLiteral(element, undefined));
  }
  const name = element.propertyName ?? element.name;
  if (element.dotDotDotToken || !(ts.isIdentifier(name) || ts.isStringLiteralLike(name))) {
    return createUnknown(element);
  }

  return readMember(whole, name.text, element);
}

function readEnum(symbol: ts.Symbol, declaration: ts.EnumDeclaration, { interpreter }: Reading): Value {
  return new ObjectRecord(declaration, (record) => {
    for (const member of symbol.exports?.values() ?? []) {
      const node = member.valueDeclaration;
      if (node && ts.isEnumMember(node)) {
        record.set(member.name, { node, read: () => readEnumMember(node, interpreter.checker) });
      }
    }
  });
}

function readEnumMember(member: ts.EnumMember, checker: ts.TypeChecker): Value {
  const value = checker.getConstantValue(member);
  if (value === undefined) {
    return createUnknown(member);
  }

  return typeof value === 'string' ? createText(member, { text: value }) : createLiteral(member, value);
}

/** The scope in which a declaration was run: that of the call of the function around it. */
function findScope(declaration: ts.Node, { scope, root }: Reading): Scope {
  for (let node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    const found = ts.isFunctionLike(node) ? scope.find(node) : undefined;
    if (found) {
      return found;
    }
  }

  return root;
}
