import { readAttributes, type Attribute } from './template-attributes.js';

/** An element of a template that is rendered on a server. */
export interface TemplateElement {
  readonly tag: string;
  readonly attributes: readonly Attribute[];
}

/** What of a template runs on a server. */
export interface TemplateParts {
  readonly elements: readonly TemplateElement[];
  /** Of bindings, interpolations and blocks; those of event bindings are not among them. */
  readonly expressions: readonly string[];
}

/** Whether a condition of a template holds in browsers alone, or fails in browsers alone. */
export type TemplateCondition = (condition: string) => { isBrowserTrue: boolean; isBrowserFalse: boolean };

interface Frame {
  /** A tag, `@` and a block's name, or `{` for the cases of ICU messages. */
  readonly name: string;
  readonly isSkipped: boolean;
  /** After an `@if` inside of this frame: whether its `@else` is for browsers alone. */
  isElseSkipped: boolean;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Text, a comment, a tag, an interpolation, a block, a brace. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\/\s*([\w:.-]+)[^>]*>|<([A-Za-z][\w:.-]*)|\{\{([\s\S]*?)\}\}|@let\s+[\w$]+\s*=([^;]*);|@([a-z]+(?: +if)?)\s*(?=[({])|[{}]/g;

/** Reads a template as far as it matters here. Never fails: what is no template gives few parts or none. */
export function scanTemplate(text: string, assume: TemplateCondition): TemplateParts {
  return new TemplateScan(text, assume).run();
}

class TemplateScan {
  readonly #text: string;
  readonly #assume: TemplateCondition;
  readonly #elements: TemplateElement[] = [];
  readonly #expressions: string[] = [];
  readonly #root: Frame = { name: '', isSkipped: false, isElseSkipped: false };
  readonly #frames: Frame[] = [this.#root];

  constructor(text: string, assume: TemplateCondition) {
    this.#text = text;
    this.#assume = assume;
  }

  run(): TemplateParts {
    const token = new RegExp(TOKEN);
    for (let match = token.exec(this.#text); match; match = token.exec(this.#text)) {
      token.lastIndex = this.#readToken(match, token.lastIndex);
    }

    return { elements: this.#elements, expressions: this.#expressions };
  }

  /** @returns where to read on */
  #readToken([all, closed, opened, interpolation, value, block]: RegExpExecArray, end: number): number {
    if (opened !== undefined) {
      return this.#openElement(opened, end);
    }
    if (block !== undefined) {
      return this.#openBlock(block, end);
    }
    if (closed !== undefined) {
      this.#close(closed.toLowerCase());
    } else if (all === '{') {
      this.#push('{', false);
    } else if (all === '}') {
      this.#closeBrace();
    } else {
      this.#addExpression(interpolation ?? value ?? '');
    }

    return end;
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  #push(name: string, isSkipped: boolean): void {
    this.#frames.push({ name, isSkipped: this.#top().isSkipped || isSkipped, isElseSkipped: false });
  }

  #addExpression(expression: string): void {
    if (!this.#top().isSkipped) {
      this.#expressions.push(expression);
    }
  }

  #openElement(tag: string, from: number): number {
    const { attributes, end, isClosed } = readAttributes(this.#text, from);
    const condition = attributes.find(({ name, kind }) => kind === 'structural' && name === 'ngIf')?.value;
    const isSkipped = condition !== undefined && this.#assume(condition).isBrowserTrue;
    if (!this.#top().isSkipped && !isSkipped) {
      this.#elements.push({ tag: tag.toLowerCase(), attributes });
      this.#expressions.push(...attributes.flatMap(listExpressions));
    }
    if (/^(script|style)$/i.test(tag)) {
      const close = this.#text.indexOf(`</${tag}`, end);

      return close === -1 ? this.#text.length : close;
    }
    if (!isClosed && !VOID.has(tag.toLowerCase())) {
      this.#push(tag.toLowerCase(), isSkipped);
    }

    return end;
  }

  #openBlock(written: string, from: number): number {
    const { condition, end } = readParentheses(this.#text, from);
    const brace = /^\s*\{/.exec(this.#text.slice(end, end + 100));
    if (!brace) {
      // No block, but text such as an address.
      return from;
    }
    const name = written.replace(/ +/, ' ');
    this.#addExpression(name === 'defer' ? '' : condition);
    this.#push(`@${name}`, this.#isBlockSkipped(name, condition));

    return end + brace[0].length;
  }

  #isBlockSkipped(name: string, condition: string): boolean {
    const parent = this.#top();
    const isElse = name.startsWith('else') && parent.isElseSkipped;
    if (name === 'if' || name === 'else if') {
      const { isBrowserTrue, isBrowserFalse } = this.#assume(condition);
      parent.isElseSkipped = isElse || isBrowserFalse;

      return isElse || isBrowserTrue;
    }
    // A server renders the placeholder, unless the block is to be hydrated later.
    const isDeferred = name === 'defer' && !/\bhydrate\b/.test(condition);

    return isElse || isDeferred || name === 'loading' || name === 'error';
  }

  #close(name: string): void {
    const index = this.#frames.findLastIndex((frame) => frame.name === name);
    // An end tag without a start closes nothing, nor does one reach out of its block.
    if (index > this.#frames.findLastIndex((frame) => /^[@{]/.test(frame.name))) {
      this.#frames.length = index;
    }
  }

  #closeBrace(): void {
    const index = this.#frames.findLastIndex((frame) => /^[@{]/.test(frame.name));
    if (index > 0) {
      this.#frames.length = index;
    }
  }
}

function listExpressions({ kind, value }: Attribute): string[] {
  switch (kind) {
    case 'event':
      return [];
    case 'binding':
    case 'structural':
      return [value];
    case 'static':
      return [...value.matchAll(/\{\{([\s\S]*?)\}\}/g)].map(([, expression = '']) => expression);
  }
}

/** What stands between the parentheses of a block, which may hold others and texts with parentheses. */
function readParentheses(text: string, from: number): { condition: string; end: number } {
  if (text[from] !== '(') {
    return { condition: '', end: from };
  }
  const token = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[()]/g;
  token.lastIndex = from;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    depth += match[0] === '(' ? 1 : match[0] === ')' ? -1 : 0;
    if (depth === 0) {
      return { condition: text.slice(from + 1, token.lastIndex - 1), end: token.lastIndex };
    }
  }

  return { condition: '', end: from };
}
