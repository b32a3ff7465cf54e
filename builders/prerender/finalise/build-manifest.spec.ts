import { createHash } from 'node:crypto';
import { useTempFolder } from '../testing/temp-folder.js';
import { describeAssets } from './build-manifest.js';

const folder = useTempFolder();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('describeAssets', () => {
  it('gives each file the hash of its content, and says whether its name has one', async () => {
    folder.write({ 'main-KJVZ2NYD.js': 'code', 'media/a b.txt': 'text', empty: '' });
    const files = ['main-KJVZ2NYD.js', 'media/a b.txt', 'empty'];

    expect(await describeAssets(folder.path(), files, (file) => file.startsWith('main'))).toEqual({
      'main-KJVZ2NYD.js': { hash: sha256('code'), immutable: true },
      'media/a b.txt': { hash: sha256('text'), immutable: false },
      empty: { hash: sha256(''), immutable: false },
    });
  });

  it('fails for a file that has gone', async () => {
    await expect(describeAssets(folder.path(), ['absent'], () => false)).rejects.toThrow('ENOENT');
  });
});
