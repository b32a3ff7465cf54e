import ts from 'typescript';
import { createChoice, createLiteral, createUnknown, isNothing, listOptions } from './factories.js';
import type { Interpreter } from './interpreter.js';
import type { Scope } from './scope.js';
import type { RecordValue, UnknownValue, Value } from './value.js';

interface Entry {
  readonly node: ts.Node | undefined;
  read(): Value;
}

/** A record with the properties of several: those of later ones win, as in `{ ...base, path: 'x' }`. */
export class ObjectRecord implements RecordValue {
  readonly kind = 'record';
  readonly node: ts.Node;
  readonly #fill: (record: ObjectRecord) => void;
  readonly #entries = new Map<string, Entry>();
  #isFilled = false;
  #gap: UnknownValue | undefined;

  /** @param fill adds the properties, when somebody asks for one */
  constructor(node: ts.Node, fill: (record: ObjectRecord) => void) {
    this.node = node;
    this.#fill = fill;
  }

  get names(): readonly string[] {
    return [...this.#read().keys()];
  }

  get isComplete(): boolean {
    return this.gap === undefined;
  }

  get gap(): UnknownValue | undefined {
    this.#read();

    return this.#gap;
  }

  get(name: string): Value | undefined {
    return this.#read().get(name)?.read();
  }

  getNode(name: string): ts.Node | undefined {
    return this.#read().get(name)?.node;
  }

  set(name: string, entry: Entry): void {
    this.#entries.set(name, entry);
  }

  /** Adds what is spread: a record, nothing, or one of several records. */
  spread(value: Value): void {
    const options = listOptions(value);
    for (const option of options) {
      if (option.kind === 'record') {
        this.#copy(option, options.length > 1);
      } else if (option.kind !== 'literal' && option.kind !== 'text') {
        this.#gap ??= option.kind === 'unknown' ? option : createUnknown(option.node);
      }
    }
  }

  leaveGap(gap: UnknownValue): void {
    this.#gap ??= gap;
  }

  #copy(record: RecordValue, isConditional: boolean): void {
    for (const name of record.names) {
      const before = isConditional ? this.#entries.get(name) : undefined;
      const read = (): Value => record.get(name) ?? createLiteral(record.node, undefined);
      this.#entries.set(name, {
        node: record.getNode(name),
        read: before ? () => createChoice(record.node, [read(), before.read()]) : read,
      });
    }
    if (record.gap) {
      this.#gap ??= record.gap;
    }
  }

  #read(): ReadonlyMap<string, Entry> {
    if (!this.#isFilled) {
      this.#isFilled = true;
      this.#fill(this);
    }

    return this.#entries;
  }
}

/** The value of an object literal. */
export function readObject(
  object: ts.ObjectLiteralExpression,
  scope: Scope,
  interpreter: Interpreter,
): RecordValue {
  return new ObjectRecord(object, (record) => {
    for (const property of object.properties) {
      addProperty(record, property, { scope, interpreter });
    }
  });
}

function addProperty(
  record: ObjectRecord,
  property: ts.ObjectLiteralElementLike,
  { scope, interpreter }: { scope: Scope; interpreter: Interpreter },
): void {
  if (ts.isSpreadAssignment(property)) {
    record.spread(interpreter.evaluate(property.expression, scope));

    return;
  }
  const name = readPropertyName(property.name, scope, interpreter);
  if (name === undefined) {
    record.leaveGap(createUnknown(property));
  } else if (ts.isPropertyAssignment(property)) {
    const { initializer } = property;
    record.set(name, { node: initializer, read: () => interpreter.evaluate(initializer, scope) });
  } else if (ts.isShorthandPropertyAssignment(property)) {
    record.set(name, { node: property.name, read: () => interpreter.evaluate(property.name, scope) });
  } else if (ts.isMethodDeclaration(property)) {
    record.set(name, { node: property, read: () => interpreter.createFunction(property, scope) });
  } else if (ts.isGetAccessorDeclaration(property)) {
    record.set(name, { node: property, read: () => createUnknown(property) });
  }
}

/** Undefined for a name that only the running application knows. */
function readPropertyName(name: ts.PropertyName, scope: Scope, interpreter: Interpreter): string | undefined {
  if (!ts.isComputedPropertyName(name)) {
    return name.text;
  }
  const value = interpreter.evaluate(name.expression, scope);
  if (value.kind === 'text') {
    return value.text;
  }

  return value.kind === 'literal' && !isNothing(value) ? String(value.value) : undefined;
}
