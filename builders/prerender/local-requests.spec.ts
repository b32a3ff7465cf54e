import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { answerLocalRequests } from './local-requests.js';
import { useTempFolder } from './testing/temp-folder.js';

const folder = useTempFolder();
const originalFetch = globalThis.fetch;
let server: Server;
let origin: string;

beforeEach(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (text: string) => (body += text));
    request.on('end', () => response.end(`server: ${method} ${url} ${body}`.trim()));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  globalThis.fetch = originalFetch;
  server.closeAllConnections();
  server.close();
});

function serve(files: Readonly<Record<string, string>>, basePath = '/'): void {
  folder.write(files);
  answerLocalRequests({ origin, directory: folder.path(), basePath, files: new Set(Object.keys(files)) });
}

async function textOf(input: string | URL | Request, init?: RequestInit): Promise<string> {
  return (await fetch(input, init)).text();
}

describe('answerLocalRequests', () => {
  it('answers for public files from the disk, with their type', async () => {
    serve({ 'media.json': '{"a":1}', 'data/notes': 'text' });
    const response = await fetch('/media.json');

    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ a: 1 });
    const untyped = await fetch('/data/notes');
    expect(untyped.headers.has('Content-Type')).toBe(false);
    expect(await untyped.text()).toBe('text');
  });

  it('takes relative and absolute addresses, URL objects and requests', async () => {
    serve({ 'media.json': 'file' });
    const url = new URL('media.json', origin);

    for (const input of ['/media.json', 'media.json', url.href, url, new Request(url)]) {
      expect(await textOf(input)).toBe('file');
    }
  });

  it('does not look at query and fragment', async () => {
    serve({ 'media.json': 'file' });

    expect(await textOf('/media.json?v=1#top')).toBe('file');
  });

  it('finds files by their decoded name', async () => {
    serve({ 'two words/é.txt': 'file' });

    expect(await textOf('/two%20words/%C3%A9.txt')).toBe('file');
  });

  it('looks for files below the base path alone', async () => {
    serve({ 'media.json': 'file' }, '/app/');

    expect(await textOf('/app/media.json')).toBe('file');
    expect(await textOf('/media.json')).toBe('server: GET /media.json');
  });

  it('leaves the rest to the server of the application', async () => {
    serve({ 'media.json': 'file' });

    expect(await textOf('/api/posts?page=2')).toBe('server: GET /api/posts?page=2');
    expect(await textOf('/api/posts', { method: 'POST', body: 'text' })).toBe('server: POST /api/posts text');
    expect(await textOf(new Request(`${origin}api`, { method: 'PUT', body: 'text' }))).toBe(
      'server: PUT /api text',
    );
  });

  it('reaches no file outside of the public ones', async () => {
    folder.write({ 'secret.txt': 'secret' });
    serve({ 'public/a.txt': 'file' });

    for (const path of [
      '/secret.txt',
      '/public/../secret.txt',
      '/public/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
    ]) {
      expect(await textOf(path)).toMatch(/^server: GET /);
    }
  });

  it('leaves a path that cannot be decoded to the server', async () => {
    serve({});

    expect(await textOf('/%E0%A4%A')).toBe('server: GET /%E0%A4%A');
  });

  it('leaves requests to other hosts alone', async () => {
    serve({ 'media.json': 'file' });
    const { port } = new URL(origin);

    expect(await textOf(`http://127.0.0.1:${port}/media.json`).catch(String)).not.toBe('file');
    expect(await textOf('http://localhost:1/media.json').catch(String)).not.toBe('file');
    expect(await textOf('data:text/plain,data')).toBe('data');
  });

  it('leaves requests that are more than a question to the server', async () => {
    serve({ 'media.json': 'file' });
    const response = await fetch('/media.json', { method: 'POST' });

    expect(await response.text()).toMatch(/^server: POST /);
  });

  it('rejects what is no address', async () => {
    serve({});

    await expect(fetch('http://')).rejects.toThrow('Invalid URL');
  });
});
