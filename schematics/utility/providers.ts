import ts from 'typescript';
import { readName } from '../../configurator/program/syntax.js';
import type { TextEdit } from './text-edits.js';

/**
 * The edit after which an object with `providers` (an `ApplicationConfig`, or what `@NgModule()` is given) provides
 * one more; undefined when a spread object may bring providers that are not to be seen.
 *
 * @param provider an expression, such as `provideClientHydration()`
 */
export function addProvider(object: ts.ObjectLiteralExpression, provider: string): TextEdit | undefined {
  const property = object.properties.find(({ name }) => readName(name) === 'providers');
  if (!property) {
    return object.properties.some((candidate) => ts.isSpreadAssignment(candidate))
      ? undefined
      : addProperty(object, `providers: [${provider}]`);
  }
  if (ts.isShorthandPropertyAssignment(property)) {
    return insert(property.getEnd(), `: [providers, ${provider}]`);
  }
  if (!ts.isPropertyAssignment(property)) {
    return undefined;
  }

  const { initializer } = property;

  return ts.isArrayLiteralExpression(initializer)
    ? addElement(initializer, initializer.elements, provider)
    : {
        start: initializer.getStart(),
        end: initializer.getEnd(),
        text: `[${initializer.getText()}, ${provider}]`,
      };
}

function addProperty(object: ts.ObjectLiteralExpression, property: string): TextEdit {
  return addElement(object, object.properties, property);
}

/** Adds to the end of a list: on a line of its own where the last element begins one. */
function addElement(list: ts.Node, elements: ts.NodeArray<ts.Node>, text: string): TextEdit {
  const last = elements.at(-1);
  if (!last) {
    const isArray = ts.isArrayLiteralExpression(list);

    return insert(list.getStart() + 1, isArray ? text : ` ${text} `);
  }

  const before = list.getSourceFile().text.slice(0, last.getStart());
  const indentation = /\n([^\S\n]*)$/.exec(before)?.[1];

  return insert(last.getEnd(), indentation === undefined ? `, ${text}` : `,\n${indentation}${text}`);
}

function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}
