import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { ChangeSearch, type Holder } from './change-search.js';
import { ANY, ITSELF, type Change } from './reach.js';

/** Code that changes what a name holds, or what a variable stands for. */
export interface Mutation {
  readonly node: ts.Expression;
  /**
   * - `assign`: the name stands for another value from then on
   * - `push`, `unshift`: elements are added, in code that runs once, after the declaration
   * - `grow`: elements are added, nobody knows how often
   * - `change`: anything else
   */
  readonly kind: 'assign' | 'push' | 'unshift' | 'grow' | 'change';
  /** The property that is changed, or something in it; undefined where it may be any. */
  readonly property: string | undefined;
  readonly elements: readonly ts.Expression[];
  /** It stands under a condition. */
  readonly isConditional: boolean;
}

/** Finds the code that changes arrays and objects after they have been made, those that a function is given included. */
export class Mutations {
  readonly #search: ChangeSearch;
  readonly #known = new Map<Holder, readonly Mutation[]>();

  constructor(application: ApplicationProgram) {
    this.#search = new ChangeSearch(application);
  }

  /** In the order in which they are written, those of the declaration's own file first. */
  list(holder: Holder): readonly Mutation[] {
    const known = this.#known.get(holder);
    if (known) {
      return known;
    }
    const file = holder.getSourceFile();
    const isForeign = ({ node }: Mutation): number => Number(node.getSourceFile() !== file);
    const mutations = this.#search
      .list(holder)
      .map((change) => describeMutation(change, holder))
      .sort((one, other) => isForeign(one) - isForeign(other) || one.node.pos - other.node.pos);
    this.#known.set(holder, mutations);

    return mutations;
  }

  /** The code that changes what an expression in any place stands for. */
  listChanges(node: ts.Expression): readonly ts.Expression[] {
    return this.#search.follow(node, ITSELF).map((change) => change.node);
  }
}

function describeMutation({ node, path, growth }: Change, holder: Holder): Mutation {
  const [property] = path;
  const place = findPlaceInFlow(node, holder);
  const base = {
    node,
    property: property === ANY ? undefined : property,
    elements: [],
    isConditional: place === 'conditional',
  };
  if (path.length === 0) {
    return { ...base, kind: 'assign' };
  }
  if (growth === undefined || path.length > 1 || !ts.isCallExpression(node)) {
    return { ...base, kind: 'change' };
  }

  return place === 'unknown'
    ? { ...base, kind: 'grow' }
    : { ...base, kind: growth, elements: [...node.arguments] };
}

/** Whether code runs once after a declaration: in the same block or file, or under a condition in it. */
function findPlaceInFlow(node: ts.Node, holder: Holder): 'always' | 'conditional' | 'unknown' {
  if (!ts.isVariableDeclaration(holder)) {
    return 'unknown';
  }
  const home = holder.parent.parent.parent;
  // Code of another file runs when that file is loaded, if it is.
  let place: 'always' | 'conditional' =
    node.getSourceFile() === home.getSourceFile() ? 'always' : 'conditional';
  for (let parent = node.parent; parent !== home && !ts.isSourceFile(parent); parent = parent.parent) {
    if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent) || ts.isBinaryExpression(parent)) {
      place = 'conditional';
    } else if (!ts.isBlock(parent) && !ts.isExpressionStatement(parent)) {
      return 'unknown';
    }
  }

  return place;
}
