import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, repository } from '../../bench/apps/stock-app.mjs';
import { startCommand } from '../support/run-command.js';
import { buildApp, createApp } from '../support/temp-app.js';

/** An application whose server names `ids` as the posts of the site, and says when it starts. */
function createPostsApp(name: string, ids: readonly string[]): string {
  const directory = createApp(name, {
    fixture: join(repository, 'e2e/servers/fixtures/app'),
    builder: 'ours',
    buildOptions: { rendering: { workers: 2 } },
  });
  replaceIn(join(directory, 'servers/hono.ts'), "['1', '2']", JSON.stringify(ids));
  const server = readFileSync(join(directory, 'servers/hono.ts'), 'utf8');
  writeFileSync(
    join(directory, 'src/server.ts'),
    `${server}\nprocess.stdout.write('The server has started.\\n');\n`,
  );
  return directory;
}

function replaceIn(file: string, text: string, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(text, replacement);
  if (after === before) throw new Error(`${file} does not contain ${text}.`);
  writeFileSync(file, after);
}

describe('ng build with ngx-hybrid:prerender', () => {
  it('starts the server of the application once, however many worker threads render', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => String(index + 1));
    const output = await buildApp(createPostsApp('servers-once', ids));

    expect(output).toContain('Prerendered 121 pages');
    expect(output.match(/The server has started\./g)).toHaveLength(1);
  });

  it('reports a page that fails with its path and cause, renders the others, and exits with 1', async () => {
    const directory = createPostsApp('servers-failure', ['1', 'broken', '2']);
    replaceIn(
      join(directory, 'src/app/app.routes.ts'),
      "path: 'post/:id',",
      `path: 'post/:id',
    canActivate: [
      ({ params }: { params: { [name: string]: string } }) => {
        if (params['id'] === 'broken') throw new Error('This post is broken.');
        return true;
      },
    ],`,
    );
    const build = startCommand([process.execPath, cli, 'build'], { cwd: directory });

    expect(await build.exited).toBe(1);
    expect(build.output()).toMatch(
      /NGXH2009: 1 of 4 pages failed:\n +\/post\/broken\n[^]*This post is broken\./,
    );
    const pages = ['index.html', 'post/1/index.html', 'post/2/index.html', 'post/broken/index.html'];
    expect(pages.map((page) => existsSync(join(directory, 'dist/browser', page)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const { routes } = JSON.parse(readFileSync(join(directory, 'dist/prerendered-routes.json'), 'utf8')) as {
      routes: object;
    };
    expect(Object.keys(routes)).toEqual(['/', '/post/1', '/post/2']);
  });
});
