import type ts from 'typescript';
import type { PathText, UnresolvedReason } from '../router/router-route.js';

/**
 * What an expression stands for, as far as it can be known without running it. Values are read lazily: a property of a
 * record is evaluated when somebody asks for it.
 */
export type Value =
  | TextValue
  | LiteralValue
  | ListValue
  | RecordValue
  | FunctionValue
  | ClassValue
  | ModuleValue
  | CallValue
  | ChoiceValue
  | UnknownValue;

interface Written {
  /** Where it is written, after names have been followed. */
  readonly node: ts.Node;
}

/** A string; with an expression where `$localize` makes it differ by locale. */
export interface TextValue extends Written, PathText {
  readonly kind: 'text';
}

export interface LiteralValue extends Written {
  readonly kind: 'literal';
  readonly value: number | boolean | null | undefined;
}

export interface ListValue extends Written {
  readonly kind: 'list';
  /** Those of spread arrays included; a spread that is unknown is one item with an unknown value. */
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly value: Value;
  /** The element as it is written in the array: a name, a call, an object. */
  readonly node: ts.Expression;
  /** It may be missing at run time. */
  readonly isConditional: boolean;
  /** Elements of the same path that are there in its place under other conditions, those of each condition together. */
  readonly alternatives?: readonly (readonly ListItem[])[];
}

export interface RecordValue extends Written {
  readonly kind: 'record';
  /** Names of the properties that are known, in the order in which they are written. */
  readonly names: readonly string[];
  /** False when something in it may be any property: a spread or a name that only the running application knows. */
  readonly isComplete: boolean;
  /** What makes it incomplete. */
  readonly gap: UnknownValue | undefined;
  /** Undefined for a property that is not there. */
  get(name: string): Value | undefined;
  /** The expression or method of a property as it is written, for its names. */
  getNode(name: string): ts.Node | undefined;
}

export interface FunctionValue extends Written {
  readonly kind: 'function';
  /** What calling it gives; awaited, when it is asynchronous. Arguments that are left out are unknown. */
  call(args?: readonly Value[]): Value;
}

export interface ClassValue extends Written {
  readonly kind: 'class';
  readonly node: ts.ClassLikeDeclaration;
}

/** What a file or a namespace exports: `import * as x`, or `import()`, awaited. */
export interface ModuleValue extends Written {
  readonly kind: 'module';
  /** Undefined for what it does not export. */
  get(name: string): Value | undefined;
}

/** A call of a function that a package exports: `provideRouter(routes)`, `RouterModule.forRoot(routes)`. */
export interface CallValue extends Written {
  readonly kind: 'call';
  readonly module: string;
  /** `provideRouter`, `RouterModule.forRoot`. */
  readonly name: string;
  readonly arguments: readonly Value[];
}

/** One of several values; a condition that is not decided says which: `isMobile ? a : b`, `isMobile && a`. */
export interface ChoiceValue extends Written {
  readonly kind: 'choice';
  /** Never choices themselves. */
  readonly options: readonly Value[];
}

export interface UnknownValue extends Written {
  readonly kind: 'unknown';
  readonly reason: UnresolvedReason;
  /** What it is, for something that a package exports. */
  readonly reference?: PackageReference;
}

/** Something that a package exports: `RouterModule.forRoot` of `@angular/router`. */
export interface PackageReference {
  readonly module: string;
  readonly name: string;
}
