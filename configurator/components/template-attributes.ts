/** An attribute or binding of an element. */
export interface Attribute {
  /** Without the signs of a binding: `value` of `[value]`, `[(value)]` and `bind-value`. */
  readonly name: string;
  readonly kind: 'static' | 'binding' | 'structural' | 'event';
  readonly value: string;
}

const ATTRIBUTE = /\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|\s*(\/?>)|\s*["'/]/y;

/** Reads the attributes of a tag. @param from the place behind the name of the tag */
export function readAttributes(
  text: string,
  from: number,
): { attributes: Attribute[]; end: number; isClosed: boolean } {
  const attributes: Attribute[] = [];
  const token = new RegExp(ATTRIBUTE);
  token.lastIndex = from;
  let end = from;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, written, double, single, bare, close] = match;
    end = token.lastIndex;
    if (close !== undefined) {
      return { attributes, end, isClosed: close === '/>' };
    }
    if (written !== undefined && !written.startsWith('#')) {
      attributes.push(readAttribute(written, double ?? single ?? bare ?? ''));
    }
  }

  return { attributes, end, isClosed: false };
}

function readAttribute(written: string, value: string): Attribute {
  const [, both, name = both, event, star] =
    /^(?:\[\(|bindon-)(.+?)\)?\]?$|^(?:\[|bind-)(.+?)\]?$|^(?:\(|on-)(.+?)\)?$|^\*(.+)$/.exec(written) ?? [];
  if (name !== undefined) {
    return { name, kind: 'binding', value };
  }
  if (event !== undefined) {
    return { name: event, kind: 'event', value };
  }

  return star === undefined
    ? { name: written, kind: 'static', value }
    : { name: star, kind: 'structural', value };
}
