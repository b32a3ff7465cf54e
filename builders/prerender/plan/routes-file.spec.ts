import { HybridError } from '../../../errors/index.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { readRoutesFile } from './routes-file.js';

const folder = useTempFolder();

function read(text: string, basePath = '/'): Promise<string[]> {
  folder.write({ 'routes.txt': text });

  return readRoutesFile(folder.path('routes.txt'), basePath);
}

describe('readRoutesFile', () => {
  it('takes a path of each line, with and without a leading slash', async () => {
    expect(await read('/about\nposts/1\n')).toEqual(['/about', '/posts/1']);
  });

  it('takes the line ends of Windows, blank lines and spaces around a path', async () => {
    expect(await read('\r\n  /about \r\n\r\n/posts/1\t\r\n')).toEqual(['/about', '/posts/1']);
  });

  it('puts the paths below the base path', async () => {
    expect(await read('/\n/about\nposts', '/app/')).toEqual(['/app', '/app/about', '/app/posts']);
  });

  it('takes a single slash for the first page', async () => {
    expect(await read('/')).toEqual(['/']);
  });

  it('writes a path as the route tree does: single slashes, none at the end', async () => {
    expect(await read('//posts///1/')).toEqual(['/posts/1']);
  });

  it('names a page once, however often and in whichever form the file does', async () => {
    expect(await read('/about\nabout\n/about/\n/other')).toEqual(['/about', '/other']);
  });

  it('keeps a path as it is written: the file has no percent-encoding, as in Angular', async () => {
    expect(await read('/café\n/100%')).toEqual(['/café', '/100%']);
  });

  it('names the file that cannot be read', async () => {
    const failure: unknown = await readRoutesFile(folder.path('absent.txt'), '/').catch(
      (error: unknown) => error,
    );

    expect(failure).toBeInstanceOf(HybridError);
    expect((failure as HybridError).code).toBe('NGXH2007');
    expect((failure as HybridError).message).toContain(folder.path('absent.txt'));
    expect((failure as HybridError).message).toContain('ENOENT');
  });
});
