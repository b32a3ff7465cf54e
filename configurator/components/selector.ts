import type { TemplateElement } from './template-scan.js';

/** One alternative of a selector: `button[appFoo].big:not([bar])`. */
export interface Selector {
  /** Undefined for any element. */
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly excluded: readonly Selector[];
}

/** The alternatives of what `selector` of a component or directive says. */
export function parseSelector(text: string): Selector[] {
  return text.split(/,(?![^([]*[)\]])/).flatMap((part) => {
    const excluded: Selector[] = [];
    const plain = part.trim().replace(/:not\(([^)]*)\)/g, (_, inner: string) => {
      excluded.push(...parseSelector(inner));

      return '';
    });
    const attributes = [...plain.matchAll(/\[\s*([^\]=\s]+)\s*(?:=\s*["']?([^\]"']*)["']?\s*)?\]/g)];
    const named = plain.replace(/\[[^\]]*\]/g, '');
    const tag = /^[\w:-]+/.exec(named)?.[0].toLowerCase();
    const selector = {
      tag,
      classes: [...named.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
      attributes: attributes.map(([, name = '', value]) => ({ name, value })),
      excluded,
    };

    return plain === '' && excluded.length === 0 ? [] : [selector];
  });
}

/** What an element must have for a selector to match: a tag, an attribute or a class, for a quick look-up. */
export function readSelectorKey({ tag, attributes: [attribute], classes: [name] }: Selector): string {
  return tag ?? (attribute ? `[${attribute.name}` : name === undefined ? '*' : `.${name}`);
}

export function listElementKeys(element: TemplateElement): string[] {
  return [
    element.tag,
    ...element.attributes.map(({ name }) => `[${name}`),
    ...readClasses(element).map((name) => `.${name}`),
    '*',
  ];
}

export function matchesSelector(element: TemplateElement, selector: Selector): boolean {
  const { tag, classes, attributes, excluded } = selector;

  return (
    (tag === undefined || tag === element.tag) &&
    attributes.every((wanted) => hasAttribute(element, wanted)) &&
    (classes.length === 0 || classes.every((name) => readClasses(element).includes(name))) &&
    !excluded.some((other) => matchesSelector(element, other))
  );
}

function hasAttribute(
  { attributes }: TemplateElement,
  wanted: { readonly name: string; readonly value: string | undefined },
): boolean {
  return attributes.some(
    ({ name, kind, value }) =>
      // `*appFor="let x of xs"` has the inputs `appFor` and `appForOf`.
      (name === wanted.name || (kind === 'structural' && wanted.name.startsWith(name))) &&
      (wanted.value === undefined || wanted.value === '' || (kind === 'static' && value === wanted.value)),
  );
}

function readClasses({ attributes }: TemplateElement): string[] {
  const written = attributes.find(({ name, kind }) => name === 'class' && kind === 'static');

  return written === undefined ? [] : written.value.split(/\s+/).filter((name) => name !== '');
}
