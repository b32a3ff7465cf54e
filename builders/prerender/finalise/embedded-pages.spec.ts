import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { useTempFolder } from '../testing/temp-folder.js';
import { embedPage } from './embedded-pages.js';
import { writeAppManifest } from './server-manifests.js';

const folder = useTempFolder();
// Everything that could end a string of JavaScript.
const PAGE = '<p title="a">`${b}` \\ \u2028 é \'</p>\n</script>';

interface Asset {
  readonly size: number;
  readonly hash: string;
  text(): Promise<string>;
}

describe('embedPage', () => {
  it('makes an asset of the server manifest with the whole page', async () => {
    folder.write({
      'browser/tag/"c"/index.html': PAGE,
      'server/angular-app-manifest.mjs': 'export default { assets: {} };',
    });
    const asset = await embedPage('tag/"c"/index.html', folder.path('browser'), folder.path('server'));
    await writeAppManifest(folder.path('server'), [], [asset]);
    const url = pathToFileURL(folder.path('server/angular-app-manifest.mjs')).href;
    const { assets } = ((await import(url)) as { default: { assets: Record<string, Asset> } }).default;
    const page = assets['tag/"c"/index.html'];

    expect(page?.size).toBe(Buffer.byteLength(PAGE));
    expect(page?.hash).toBe(createHash('sha256').update(PAGE).digest('hex'));
    expect(await page?.text()).toBe(PAGE);
  });

  it('keeps equal pages once, and different ones apart whatever their path', async () => {
    folder.write({ 'browser/a-b': 'one', 'browser/a_b': 'two', 'browser/c': 'two' });
    for (const file of ['a-b', 'a_b', 'c']) {
      await embedPage(file, folder.path('browser'), folder.path('server'));
    }

    expect((await folder.list()).filter((file) => file.startsWith('server/assets-chunks/'))).toHaveLength(2);
  });
});
