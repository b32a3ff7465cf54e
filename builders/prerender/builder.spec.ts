import { logging } from '@angular-devkit/core';
import type { BuilderContext } from '@angular-devkit/architect';
import { executePrerenderBuilder } from './builder.js';

it('a build without a project ends with one clear message', async () => {
  const context = { workspaceRoot: __dirname, logger: new logging.NullLogger() } as unknown as BuilderContext;
  const options = { browser: 'src/main.ts', tsConfig: 'tsconfig.app.json' };
  const { value, done } = await executePrerenderBuilder(options, context).next();

  expect(done).toBe(false);
  expect(value).toEqual({ success: false, error: expect.stringMatching(/^NGXH2001: /) });
});
