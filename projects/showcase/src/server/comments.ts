import { type Comment, type CommentDraft, NAME_LIMIT, TEXT_LIMIT } from '../shared/comment';
import { database } from './database';

/** The comments of a post, oldest first. */
export function listComments(post: number): Comment[] {
  return database()
    .prepare('SELECT * FROM comments WHERE post = ? ORDER BY created, id')
    .all(post) as unknown as Comment[];
}

/** Stores a draft that {@link checkDraft} let pass. */
export function addComment(draft: CommentDraft, created = new Date().toISOString()): Comment {
  const { lastInsertRowid } = database()
    .prepare('INSERT INTO comments (post, name, text, created) VALUES (?, ?, ?, ?)')
    .run(draft.post, draft.name, draft.text, created);
  return { id: Number(lastInsertRowid), ...draft, created };
}

/** Reads the body of a request: a draft, or a sentence for each thing that is wrong with it. */
export function checkDraft(body: unknown): { draft: CommentDraft } | { problems: string[] } {
  const { post, name, text } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const problems: string[] = [];
  if (!Number.isSafeInteger(post)) problems.push('"post" has to be the number of a post.');
  const checkedName = checkText(name, { field: 'name', limit: NAME_LIMIT }, problems);
  const checkedText = checkText(text, { field: 'text', limit: TEXT_LIMIT }, problems);
  if (problems.length > 0) return { problems };
  return { draft: { post: Number(post), name: checkedName, text: checkedText } };
}

function checkText(value: unknown, rule: { field: string; limit: number }, problems: string[]): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') problems.push(`"${rule.field}" is missing.`);
  if (text.length > rule.limit) problems.push(`"${rule.field}" has more than ${rule.limit} characters.`);
  return text;
}
