import ts from 'typescript';
import type { Signal } from './component-signals.js';

/** Code that runs as a whole: a class being made, a function being called, a file being loaded. */
export interface CodeUnit {
  /** A class declaration, a function of any form, or a source file. */
  readonly node: ts.Node;
  /** What `this` stands for in it: the class itself, or one that extends it. */
  readonly self: ts.ClassLikeDeclaration | undefined;
}

/** What the code of a unit does itself, and which units it makes run. */
export interface UnitFindings {
  readonly request: Signal | undefined;
  readonly browser: Signal | undefined;
  /** In the order in which the code names them. */
  readonly uses: readonly CodeUnit[];
}

/** One object for each unit, by which a search knows where it has been. */
export class CodeUnits {
  readonly #units = new WeakMap<ts.Node, Map<ts.ClassLikeDeclaration | undefined, CodeUnit>>();

  get(node: ts.Node, self: ts.ClassLikeDeclaration | undefined): CodeUnit {
    let owners = this.#units.get(node);
    if (owners === undefined) {
      owners = new Map();
      this.#units.set(node, owners);
    }
    const unit = owners.get(self) ?? { node, self };
    owners.set(self, unit);

    return unit;
  }
}

/** The class around a node; undefined outside of classes. */
export function findOwner(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isClassLike(at)) {
      return at;
    }
  }

  return undefined;
}
