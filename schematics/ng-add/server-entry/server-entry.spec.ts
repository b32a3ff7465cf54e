import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Runner } from '../../testing/workspace.js';

const folder = join(__dirname, 'fixtures');
const SERVER = '/src/server.ts';

async function addTo(text: string): Promise<{ server: string; logged: string }> {
  const runner = new Runner();
  const tree = await runner.createApp({ ssr: true });
  tree.overwrite(SERVER, text);
  const added = await runner.run('ng-add', { allowedHosts: 'example.com' }, tree);
  const messages = runner.logged.split('\n').filter((line) => line.includes('NGXH'));

  return { server: added.readText(SERVER), logged: messages.join('\n') };
}

// Each fixture is a server program: `input.ts` becomes `expected.ts`, or stays and `expected.log` says why.
describe('the server program that ng add finds', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const path = (file: string) => join(folder, name, file);
    const read = (file: string) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : undefined);
    const input = read('input.ts') ?? '';

    const { server, logged } = await addTo(input);

    expect(server).toBe(read('expected.ts') ?? input);
    expect(logged).toBe(read('expected.log')?.trimEnd() ?? '');
    expect((await addTo(server)).server).toBe(server);
  });

  it('keeps the line breaks of Windows', async () => {
    const input = readFileSync(join(folder, 'own-endpoints/input.ts'), 'utf8').replaceAll('\n', '\r\n');

    const { server } = await addTo(input);

    expect(server).toContain('app.use(hybrid(');
    expect(server.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
