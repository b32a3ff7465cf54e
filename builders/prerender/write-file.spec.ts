import { mkdirSync } from 'node:fs';
import { writeFileAtomically } from './write-file.js';
import { useTempFolder } from './testing/temp-folder.js';

const folder = useTempFolder();

describe('writeFileAtomically', () => {
  it('creates folders, replaces a file and leaves nothing beside it', async () => {
    await writeFileAtomically(folder.path('a/b.txt'), 'first');
    await writeFileAtomically(folder.path('a/b.txt'), Buffer.from('second'));

    expect(await folder.list()).toEqual(['a/b.txt']);
    expect(folder.read('a/b.txt')).toBe('second');
  });

  it('fails where a folder stands', async () => {
    mkdirSync(folder.path('a.txt/b'), { recursive: true });

    await expect(writeFileAtomically(folder.path('a.txt'), 'text')).rejects.toThrow();
  });
});
