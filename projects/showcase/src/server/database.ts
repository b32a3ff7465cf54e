import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Seed, seed } from './seed';

const SCHEMA = `
  CREATE TABLE topics (slug TEXT PRIMARY KEY, name TEXT NOT NULL, about TEXT NOT NULL) STRICT;
  CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL REFERENCES topics (slug),
    title TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    archived INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE pages (
    post INTEGER NOT NULL REFERENCES posts (id),
    page INTEGER NOT NULL,
    heading TEXT NOT NULL,
    paragraphs TEXT NOT NULL, -- a JSON array
    PRIMARY KEY (post, page)
  ) STRICT;
  CREATE TABLE comments (
    id INTEGER PRIMARY KEY,
    post INTEGER NOT NULL REFERENCES posts (id),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL
  ) STRICT;
  CREATE INDEX comments_of_post ON comments (post);
`;

/** How long to wait, in milliseconds, for another process that is filling the same new file. */
const BUSY_TIMEOUT = 10_000;

let opened: DatabaseSync | undefined;

/**
 * The publication's database, opened (and on the first use of the file: filled) when it is first asked for.
 * It lies where the environment variable `SHOWCASE_DATABASE` says, otherwise in the system's temp folder under a
 * name made from its first content, so that a new edition of the seed gets a new file.
 */
export function database(): DatabaseSync {
  return (opened ??= openDatabase(process.env['SHOWCASE_DATABASE'] || defaultFile()));
}

function defaultFile(): string {
  const edition = createHash('sha256').update(SCHEMA).update(JSON.stringify(seed)).digest('hex').slice(0, 12);
  return join(tmpdir(), `slack-water-${edition}.sqlite`);
}

function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  // A build opens the file from several processes at once: the first one to get the lock fills it.
  db.exec('BEGIN IMMEDIATE');
  try {
    if (db.prepare('PRAGMA user_version').get()?.['user_version'] === 0) fillDatabase(db, seed);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    db.close();
    throw error;
  }
  return db;
}

function fillDatabase(db: DatabaseSync, { topics, posts, comments }: Seed): void {
  db.exec(SCHEMA);
  const addTopic = db.prepare('INSERT INTO topics VALUES (:slug, :name, :about)');
  for (const topic of topics) addTopic.run(topic);

  const addPost = db.prepare(
    'INSERT INTO posts VALUES (:id, :topic, :title, :standfirst, :author, :published, :archived)',
  );
  const addPage = db.prepare('INSERT INTO pages VALUES (?, ?, ?, ?)');
  for (const { pages, archived, ...post } of posts) {
    addPost.run({ ...post, archived: Number(archived) });
    pages.forEach(({ heading, paragraphs }, index) =>
      addPage.run(post.id, index + 1, heading, JSON.stringify(paragraphs)),
    );
  }

  const addComment = db.prepare(
    'INSERT INTO comments (post, name, text, created) VALUES (:post, :name, :text, :created)',
  );
  for (const comment of comments) addComment.run(comment);
  db.exec('PRAGMA user_version = 1');
}
