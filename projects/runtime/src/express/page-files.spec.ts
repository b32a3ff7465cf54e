import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../testing/dist-folder.js';
import { PageFiles } from './page-files.js';

let folder: string;
let time = 0;
const now = (): number => time;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ngx-hybrid-pages-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);

  return file;
}

describe('PageFiles', () => {
  it('reads a page with its entity tag', async () => {
    const page = await new PageFiles().read(write('a', 'content'));
    expect(page?.body.toString()).toBe('content');
    expect(page?.etag).toBe(`"${sha256('content')}"`);
  });

  it('looks at the file again after a second, not before', async () => {
    const files = new PageFiles({ now });
    const file = write('a', 'first');
    const first = await files.read(file);

    write('a', 'second one');
    time += 999;
    expect(await files.read(file)).toBe(first);
    time += 1;
    expect((await files.read(file))?.body.toString()).toBe('second one');
  });

  it('keeps the body of a file that has not changed', async () => {
    const files = new PageFiles({ now });
    const file = write('a', 'same');
    const first = await files.read(file);
    time += 5000;
    expect((await files.read(file))?.body).toBe(first?.body);
  });

  it('forgets a page that is deleted', async () => {
    const files = new PageFiles({ now });
    const file = write('a', 'first');
    await files.read(file);
    rmSync(file);
    time += 1000;
    expect(await files.read(file)).toBeUndefined();
    expect(files.size).toBe(0);
  });

  it('keeps nothing for paths without a page', async () => {
    const files = new PageFiles();
    for (let index = 0; index < 50; index++) {
      expect(await files.read(join(folder, `missing-${index}`))).toBeUndefined();
    }
    expect(await files.read(folder)).toBeUndefined();
    expect(await files.read(join(folder, 'x'.repeat(300)))).toBeUndefined();
    expect(files.size).toBe(0);
  });

  it('stays within its memory', async () => {
    const files = new PageFiles({ maxBytes: 10_000 });
    for (let index = 0; index < 20; index++) {
      await files.read(write(`page-${index}`, 'x'.repeat(1500)));
    }
    expect(files.size).toBeGreaterThan(1500);
    expect(files.size).toBeLessThanOrEqual(10_000);

    const large = await files.read(write('large', 'x'.repeat(20_000)));
    expect(large?.body).toHaveLength(20_000);
    expect(files.size).toBeLessThanOrEqual(10_000);
  });

  it('reads a page once for requests that come together', async () => {
    const files = new PageFiles();
    const file = write('a', 'content');
    const [first, second] = await Promise.all([files.read(file), files.read(file)]);
    expect(first).toBe(second);
  });
});
