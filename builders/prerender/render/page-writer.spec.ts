import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { useTempFolder } from '../testing/temp-folder.js';
import { PageWriter } from './page-writer.js';

const folder = useTempFolder();

describe('PageWriter', () => {
  it('writes pages into folders of their own and counts their bytes', async () => {
    const writer = new PageWriter(folder.path('browser'), 1);

    expect(writer.write('index.html', Buffer.from('home'))).toBe(4);
    expect(writer.write('post/1/index.html', Buffer.from('é'))).toBe(2);
    expect(writer.write('post/2/index.html', Buffer.from(''))).toBe(0);
    expect(await folder.list()).toEqual([
      'browser/index.html',
      'browser/post/1/index.html',
      'browser/post/2/index.html',
    ]);
    expect(folder.read('browser/post/1/index.html')).toBe('é');
  });

  it('puts a page in the place of an older one, as a new file', () => {
    folder.write({ 'index.html': 'a much longer page than the new one' });
    const before = statSync(folder.path('index.html')).ino;
    new PageWriter(folder.path(), 1).write('index.html', Buffer.from('new'));

    expect(folder.read('index.html')).toBe('new');
    expect(statSync(folder.path('index.html')).ino).not.toBe(before);
  });

  it('lets two writers work in one folder', async () => {
    const [first, second] = [new PageWriter(folder.path(), 1), new PageWriter(folder.path(), 2)];
    for (let page = 0; page < 50; page++) {
      (page % 2 ? first : second).write(`a/${page}.html`, Buffer.from(String(page)));
    }

    expect(await folder.list()).toHaveLength(50);
    expect(readFileSync(folder.path('a/49.html'), 'utf8')).toBe('49');
  });

  it('leaves nothing behind when a page cannot be written', async () => {
    mkdirSync(folder.path('a/index.html'), { recursive: true });

    expect(() => new PageWriter(folder.path(), 1).write('a/index.html', Buffer.from('text'))).toThrow();
    expect(existsSync(folder.path('a/index.html'))).toBe(true);
    expect(await folder.list()).toEqual([]);
  });
});
