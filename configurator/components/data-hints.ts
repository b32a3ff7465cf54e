import ts from 'typescript';
import { describePlace } from '../program/place.js';
import type { ComponentReference, NamedReference } from '../router/router-route.js';
import { readMemberName } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { findInput } from './component-inputs.js';
import type { DataHint } from './component-signals.js';
import { listLoadCalls, type LoadCall } from './load-calls.js';
import { listFieldReads, listParameterReads } from './parameter-reads.js';

/** A page with parameters, as far as its data is concerned. */
export interface HintedPage {
  readonly components: readonly ComponentReference[];
  readonly resolvers: readonly NamedReference[];
  /** Names of the parameters of its path. */
  readonly parameters: readonly string[];
  /** The router gives parameters to inputs of the same name. */
  readonly bindsInputs: boolean;
}

export interface DataHints {
  readonly hints: DataHint[];
  /** By parameter: what the input of a component turns it into, such as `number`; strings are left out. */
  readonly inputTypes: ReadonlyMap<string, string>;
}

type Context = Pick<CodeContext, 'names' | 'members' | 'instances'>;

/** As many lines as a comment bears. */
const MAX_HINTS = 3;

export function readDataHints(context: Context, page: HintedPage): DataHints {
  const owners = page.components.flatMap(({ declaration }) => declaration ?? []).reverse();
  const inputTypes = new Map<string, string>();
  for (const parameter of page.bindsInputs ? page.parameters : []) {
    const type = owners.flatMap((owner) => findInput(context, owner, parameter)?.type ?? [])[0];
    if (type !== undefined) {
      inputTypes.set(parameter, type);
    }
  }
  const hints = [
    ...page.resolvers.flatMap((resolver) => describeResolver(context, resolver, page.parameters) ?? []),
    ...page.parameters.flatMap(
      (parameter) =>
        owners.flatMap((owner) => describeComponent(context, owner, { parameter, ...page }) ?? [])[0] ?? [],
    ),
  ];
  const distinct = new Map(hints.map((hint) => [hint.text, hint]));

  return { hints: [...distinct.values()].slice(0, MAX_HINTS), inputTypes };
}

function describeResolver(
  context: Context,
  { name, declaration }: NamedReference,
  parameters: readonly string[],
): DataHint | undefined {
  if (declaration === undefined) {
    return undefined;
  }
  const self = ts.isClassDeclaration(declaration) ? declaration : undefined;
  const code = self?.members.find((member) => readMemberName(member) === 'resolve') ?? declaration;
  const reads = parameters.flatMap((parameter) =>
    listParameterReads(context.names, code, parameter).map((node) => ({ parameter, node })),
  );
  const calls = listLoadCalls(context, code, self);
  const call = reads.map(({ node }) => findNearest(node, calls)).find((nearest) => nearest) ?? calls[0];

  return {
    parameter: reads[0]?.parameter,
    text: `${name} (${describePlace(declaration)})${call ? ` calls ${call.text}` : ''}`,
  };
}

function describeComponent(
  context: Context,
  owner: ts.ClassDeclaration,
  { parameter, bindsInputs }: { readonly parameter: string; readonly bindsInputs: boolean },
): DataHint | undefined {
  const input = bindsInputs ? findInput(context, owner, parameter) : undefined;
  const reads = input
    ? listFieldReads(owner, input.field)
    : listParameterReads(context.names, owner, parameter);
  const place = input?.node ?? reads[0];
  if (place === undefined) {
    return undefined;
  }
  const calls = listLoadCalls(context, owner, owner);
  const call = findUsing(owner, reads, calls) ?? findOnly(calls);
  const how = input ? `has the input '${input.name}'` : `reads '${parameter}'`;
  const name = owner.name?.text ?? 'the component';

  return {
    parameter,
    text: `${name} (${describePlace(place)}) ${how}${call ? ` and calls ${call.text}` : ''}`,
  };
}

/** The call that a parameter goes into: next to where it is read, or to where a field that holds it is used. */
function findUsing(
  owner: ts.ClassDeclaration,
  reads: readonly ts.Node[],
  calls: readonly LoadCall[],
): LoadCall | undefined {
  const fields = reads.flatMap((read) => {
    const member = findMember(read);

    return member && ts.isPropertyDeclaration(member) ? listFieldReads(owner, readMemberName(member)) : [];
  });

  return [...reads, ...fields].map((read) => findNearest(read, calls)).find((call) => call);
}

/** The call around a node, else one in the smallest part of the code that has both. */
function findNearest(node: ts.Node, calls: readonly LoadCall[]): LoadCall | undefined {
  for (let at = node; !ts.isClassLike(at) && !ts.isSourceFile(at); at = at.parent) {
    const [start, end] = [at.pos, at.end];
    const around = calls.find((call) => call.node === at);
    const within = around ?? calls.find((call) => call.node.pos >= start && call.node.end <= end);
    if (within) {
      return within;
    }
  }

  return undefined;
}

function findOnly(calls: readonly LoadCall[]): LoadCall | undefined {
  return new Set(calls.map(({ text }) => text)).size === 1 ? calls[0] : undefined;
}

function findMember(node: ts.Node): ts.ClassElement | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isClassElement(at)) {
      return at;
    }
  }

  return undefined;
}
