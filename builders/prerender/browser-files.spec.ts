import { existsSync, symlinkSync } from 'node:fs';
import { listFiles, removeFiles } from './browser-files.js';
import { useTempFolder } from './testing/temp-folder.js';

const folder = useTempFolder();

describe('listFiles', () => {
  it('lists the files of all folders, sorted, and no folders', async () => {
    folder.write({ 'b.txt': '', 'a/z/c.txt': '', 'a/b.txt': '', '.hidden': '' });

    expect(await listFiles(folder.path())).toEqual(['.hidden', 'a/b.txt', 'a/z/c.txt', 'b.txt']);
  });

  it('finds nothing in a folder that does not exist', async () => {
    expect(await listFiles(folder.path('absent'))).toEqual([]);
  });

  it('does not follow links', async () => {
    folder.write({ 'a/b.txt': '' });
    symlinkSync(folder.path('a'), folder.path('link'));

    expect(await folder.list()).toEqual(['a/b.txt']);
  });

  it('fails for what is no folder', async () => {
    folder.write({ file: '' });

    await expect(listFiles(folder.path('file'))).rejects.toThrow('ENOTDIR');
  });
});

describe('removeFiles', () => {
  it('removes files, and their folders when nothing else is in them', async () => {
    folder.write({ 'index.html': '', 'a/index.html': '', 'b/index.html': '', 'b/photo.png': '' });
    await removeFiles(folder.path(), ['a/index.html', 'b/index.html']);

    expect(await folder.list()).toEqual(['b/photo.png', 'index.html']);
    expect(existsSync(folder.path('a'))).toBe(false);
  });

  it('takes files that are not there', async () => {
    folder.write({ 'index.html': '' });
    await removeFiles(folder.path(), ['absent.html', 'absent/index.html']);

    expect(await folder.list()).toEqual(['index.html']);
  });
});
