import { type Showcase, serveShowcase } from './serve.js';

let showcase: Showcase;

beforeAll(async () => {
  showcase = await serveShowcase();
});

afterAll(() => showcase.stop());

const get = (path: string) => fetch(`${showcase.origin}${path}`);

const post = (body: unknown) =>
  fetch(`${showcase.origin}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('GET /api/posts', () => {
  it('lists the posts, newest first', async () => {
    const posts = (await (await get('/api/posts')).json()) as { id: number; published: string }[];
    expect(posts).toHaveLength(12);
    const days = posts.map(({ published }) => published);
    expect(days).toEqual([...days].sort().reverse());
    expect(posts.at(-2)).toMatchObject({ id: 11, topic: 'hands', pages: 2, archived: true });
  });

  it('returns a page of a post', async () => {
    const page: unknown = await (await get('/api/posts/1/foo/3')).json();
    expect(page).toMatchObject({ id: 1, topicName: 'Foo', page: 3, heading: 'Four thousand reaches down' });
  });

  it.each([
    '/api/posts/1/bar/1',
    '/api/posts/1/foo/4',
    '/api/posts/1/foo/0',
    '/api/posts/x/foo/1',
    '/api/none',
  ])('has no %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ problems: [expect.any(String)] });
  });
});

describe('/api/comments', () => {
  it('stores a comment, which is then listed after the others and printed on the page', async () => {
    const created = await post({ post: 12, name: ' Ada ', text: 'I heard it <em>knock</em>.' });
    expect(created.status).toBe(201);
    const comment: unknown = await created.json();
    expect(comment).toMatchObject({ post: 12, name: 'Ada', text: 'I heard it <em>knock</em>.' });
    expect(await (await get('/api/comments?post=12')).json()).toEqual([comment]);
    expect(await (await get('/post/12/tides/2')).text()).toContain('I heard it &lt;em&gt;knock&lt;/em&gt;.');
  });

  it.each([
    ['no fields', {}, 422, 3],
    ['a blank name', { post: 1, name: ' ', text: 'x' }, 422, 1],
    ['a name that is no text', { post: 1, name: 7, text: 'x' }, 422, 1],
    ['a text that is too long', { post: 1, name: 'x', text: 'x'.repeat(1001) }, 422, 1],
    ['a post that does not exist', { post: 99, name: 'x', text: 'x' }, 404, 1],
    ['broken JSON', '{', 400, 1],
    ['more than anybody can read', { post: 1, name: 'x', text: 'x'.repeat(20_000) }, 413, 1],
  ])('refuses %s', async (_what, body, status, problems) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { problems: string[] }).problems).toHaveLength(problems);
  });

  it.each([
    ['/api/comments', 400],
    ['/api/comments?post=one', 400],
    ['/api/comments?post=99', 404],
  ])('does not list %s', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});
