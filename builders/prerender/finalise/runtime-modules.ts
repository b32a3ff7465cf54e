import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../write-file.js';

/** Folder in the server folder for the part of our runtime that a server.ts without our middleware needs. */
const DIRECTORY = 'ngx-hybrid';

const RUNTIME = join(__dirname, '../../../projects/runtime/src');

/** Copies the modules that find pages on the disk, and returns the path of their entry inside the server folder. */
export async function copyRuntimeModules(serverDirectory: string): Promise<string> {
  const target = join(serverDirectory, DIRECTORY);
  await mkdir(target, { recursive: true });
  for (const part of ['engine', 'rules']) {
    await cp(join(RUNTIME, part), join(target, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.d.ts'),
    });
  }
  await writeFileAtomically(join(target, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);

  return `${DIRECTORY}/engine/index.js`;
}
