import { posix } from 'node:path';
import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { readName } from '../program/syntax.js';
import { readFunction } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { readMetadata, readProperty, readText } from './decorators.js';
import type { Injected } from './instances.js';
import { listElementKeys, matchesSelector } from './selector.js';
import { listChains, listConditions, listPipes, type MemberChain } from './template-expression.js';
import { scanTemplate, type TemplateCondition } from './template-scan.js';
import type { TemplateScope } from './template-scope.js';

/** Code of a class that a template makes run, and the class it is called on. */
export interface MemberUse {
  readonly code: ts.Node;
  readonly owner: ts.ClassLikeDeclaration;
}

export interface TemplateUsage {
  readonly members: readonly MemberUse[];
  /** Components, directives and pipes, in the order of the template. */
  readonly dependencies: readonly ts.ClassDeclaration[];
}

interface Context extends Pick<CodeContext, 'names' | 'members' | 'instances' | 'conditions'> {
  readonly application: ApplicationProgram;
}

/** What the template and the host bindings of a class use while rendering on a server. */
export function readTemplateUsage(
  context: Context,
  owner: ts.ClassDeclaration,
  scope: TemplateScope,
): TemplateUsage {
  const text = readTemplate(context, owner) ?? '';
  const { elements, expressions } = scanTemplate(text, createCondition(context, owner));
  const dependencies = new Set<ts.ClassDeclaration>();
  for (const element of elements) {
    for (const key of listElementKeys(element)) {
      for (const { node, selector } of scope.directives.get(key) ?? []) {
        if (!dependencies.has(node) && matchesSelector(element, selector)) {
          dependencies.add(node);
        }
      }
    }
  }
  for (const name of expressions.flatMap(listPipes)) {
    const pipe = scope.pipes.get(name);
    if (pipe) {
      dependencies.add(pipe);
    }
  }
  const chains = [...listHostBindings(owner), ...expressions].flatMap(listChains);

  return {
    members: chains.flatMap((chain) => listUses(context, owner, chain)),
    dependencies: [...dependencies],
  };
}

/** `{ '[class.wide]': 'isWide()' }` of `host`, without its listeners. */
function listHostBindings(owner: ts.ClassDeclaration): string[] {
  const metadata = readMetadata(owner, 'Component') ?? readMetadata(owner, 'Directive');
  const host = readProperty(metadata, 'host');
  const properties = host && ts.isObjectLiteralExpression(host) ? host.properties : [];

  return properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    readName(property.name)?.startsWith('[') === true &&
    ts.isStringLiteralLike(property.initializer)
      ? [property.initializer.text]
      : [],
  );
}

function readTemplate({ application, names }: Context, owner: ts.ClassDeclaration): string | undefined {
  const metadata = readMetadata(owner, 'Component');
  const url = readText(readProperty(metadata, 'templateUrl'), names);
  const folder = posix.dirname(owner.getSourceFile().fileName);

  return (
    readText(readProperty(metadata, 'template'), names) ??
    (url === undefined ? undefined : application.readText(posix.join(folder, url)))
  );
}

function createCondition(
  { members, instances, conditions }: Context,
  owner: ts.ClassDeclaration,
): TemplateCondition {
  return (condition) => {
    const assumptions = listConditions(condition).map(({ names, isNegated }) => {
      const holder = findHolder({ members, instances }, owner, names);
      const { whenTrue, whenFalse } = holder
        ? conditions.assumeMember(holder, names.at(-1) ?? '')
        : { whenTrue: undefined, whenFalse: undefined };

      return isNegated ? { whenTrue: whenFalse, whenFalse: whenTrue } : { whenTrue, whenFalse };
    });
    const isAlone = !/&&|\|\|/.test(condition);

    return {
      isBrowserTrue: assumptions.some(({ whenTrue }) => whenTrue === 'browser'),
      isBrowserFalse: isAlone && assumptions.some(({ whenFalse }) => whenFalse === 'browser'),
    };
  };
}

/** The getters that a chain of members reads, and the method that it calls. */
function listUses(
  context: Context,
  owner: ts.ClassLikeDeclaration,
  { names, isCalled }: MemberChain,
): MemberUse[] {
  return names.flatMap((name, index) => {
    const holder = findHolder(context, owner, names.slice(0, index + 1));
    const members = holder ? context.members.find(holder, name) : [];

    return members.flatMap((member) => {
      const isRun = ts.isGetAccessorDeclaration(member);
      const code = isRun ? member : isCalled && index === names.length - 1 ? readFunction(member) : undefined;

      return holder && code ? [{ code, owner: holder }] : [];
    });
  });
}

/** The class that has the last member of a chain. */
function findHolder(
  { members, instances }: Pick<Context, 'members' | 'instances'>,
  owner: ts.ClassLikeDeclaration,
  names: readonly string[],
): ts.ClassLikeDeclaration | undefined {
  let holder: ts.ClassLikeDeclaration | undefined = owner;
  for (const name of names.slice(0, -1)) {
    const member: ts.Node | undefined = holder && members.find(holder, name)[0];
    const held: Injected | undefined = member && holder ? instances.findHeld(member, holder) : undefined;
    holder = held?.kind === 'class' ? held.node : undefined;
  }

  return holder;
}
