/** A letter to the editor below a post. */
export interface Comment {
  readonly id: number;
  readonly post: number;
  readonly name: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

/** What `POST /api/comments` accepts. */
export type CommentDraft = Pick<Comment, 'post' | 'name' | 'text'>;

/** Body of an answer that refuses a draft: one sentence for each field that is wrong. */
export interface CommentProblems {
  readonly problems: readonly string[];
}

/** Longest name, in characters. */
export const NAME_LIMIT = 60;

/** Longest text, in characters. */
export const TEXT_LIMIT = 1000;
