import type ts from 'typescript';
import type { Value } from './value.js';

/** Calls of a function inside of its own calls that are followed before it counts as endless. */
const MAX_RECURSION = 8;

interface Activation {
  readonly callee: ts.Node;
  readonly arguments: readonly Value[];
  readonly caller: Activation | undefined;
}

/** What names mean in a call of a function: a scope for each call, and one for everything outside of functions. */
export class Scope {
  readonly memo = new Map<ts.Node, Value>();
  /** Expressions that are being evaluated: one that comes up again contains itself. */
  readonly active = new Set<ts.Node>();
  readonly #owner: ts.Node | undefined;
  readonly #parent: Scope | undefined;
  readonly #activation: Activation | undefined;
  readonly #parameters = new Map<ts.Node, Value>();

  private constructor(owner?: ts.Node, parent?: Scope, activation?: Activation) {
    this.#owner = owner;
    this.#parent = parent;
    this.#activation = activation;
  }

  static createRoot(): Scope {
    return new Scope();
  }

  /**
   * The scope of a call; undefined for a call that would never end.
   *
   * @param closure the scope in which the function was made
   */
  static enter(
    owner: ts.Node,
    closure: Scope,
    call: { caller: Scope; args: readonly Value[] },
  ): Scope | undefined {
    const caller = call.caller.#activation;
    if (isEndless(owner, call.args, caller)) {
      return undefined;
    }

    return new Scope(owner, closure, { callee: owner, arguments: call.args, caller });
  }

  /** The scope of the call of a function around the code at hand; undefined when it is not being called. */
  find(owner: ts.Node): Scope | undefined {
    return this.#owner === owner ? this : this.#parent?.find(owner);
  }

  bind(parameter: ts.ParameterDeclaration, value: Value): void {
    this.#parameters.set(parameter, value);
  }

  readParameter(parameter: ts.Node): Value | undefined {
    return this.#parameters.get(parameter) ?? this.#parent?.readParameter(parameter);
  }
}

/** A function may call itself for data inside of its data, as for a menu with submenus, and not for the same again. */
function isEndless(callee: ts.Node, args: readonly Value[], from: Activation | undefined): boolean {
  const data = args.filter(({ kind }) => kind === 'list' || kind === 'record');
  let count = 0;
  for (let activation = from; activation; activation = activation.caller) {
    if (activation.callee === callee) {
      const known = activation.arguments;
      count += 1;
      if (count >= MAX_RECURSION || data.every((value) => known.includes(value))) {
        return true;
      }
    }
  }

  return false;
}
