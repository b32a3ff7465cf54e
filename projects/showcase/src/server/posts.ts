import type { PostPage, PostSummary } from '../shared/post';
import { database } from './database';

const SUMMARY = `
  SELECT posts.id, posts.topic, topics.name AS topicName, topics.about AS topicAbout, posts.title, posts.standfirst, posts.author,
         posts.published, posts.archived, (SELECT count(*) FROM pages WHERE pages.post = posts.id) AS pages
  FROM posts JOIN topics ON topics.slug = posts.topic
`;

type Row = Record<string, unknown>;

/** Every post, newest first. */
export function listPosts(): PostSummary[] {
  return database().prepare(`${SUMMARY} ORDER BY posts.published DESC, posts.id`).all().map(toSummary);
}

/** The page of a post, or `undefined` when there is no such post in that topic or no such page in the post. */
export function findPage(id: number, topic: string, page: number): PostPage | undefined {
  const post = database().prepare(`${SUMMARY} WHERE posts.id = ? AND posts.topic = ?`).get(id, topic);
  const text = database()
    .prepare('SELECT heading, paragraphs FROM pages WHERE post = ? AND page = ?')
    .get(id, page);
  if (!post || !text) return undefined;
  return {
    ...toSummary(post),
    page,
    heading: String(text['heading']),
    paragraphs: JSON.parse(String(text['paragraphs'])) as string[],
  };
}

export function hasPost(id: number): boolean {
  return database().prepare('SELECT 1 FROM posts WHERE id = ?').get(id) !== undefined;
}

function toSummary(row: Row): PostSummary {
  // SQLite has no booleans; everything else has the type of its STRICT column.
  return { ...(row as unknown as PostSummary), archived: row['archived'] === 1 };
}
