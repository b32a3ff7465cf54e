/** One line of the table of contents, as `GET /api/posts` lists it. */
export interface PostSummary {
  readonly id: number;
  /** Slug of the column the post appears in. */
  readonly topic: string;
  readonly topicName: string;
  /** What the column is about, in a few words. */
  readonly topicAbout: string;
  readonly title: string;
  readonly standfirst: string;
  readonly author: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** Number of pages, counted from 1. */
  readonly pages: number;
  /** An older post: read now and then, so its pages are rendered when somebody asks for them. */
  readonly archived: boolean;
}

/** One page of one post, as `GET /api/posts/:id/:topic/:page` returns it. */
export interface PostPage extends PostSummary {
  readonly page: number;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}
