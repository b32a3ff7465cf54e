import { createRoutesApp, generate } from './testing/generate.js';

describe('the report of a run', () => {
  it('names a path that Angular cannot decode', async () => {
    const { logged } = await generate(await createRoutesApp("[{ path: '100%', component: class {} }]"));

    expect(logged).toMatch(/NGXH1030: The path "100%" at src\/app\/app\.routes\.ts:\d+ /);
  });

  it('names no path with a whole escape', async () => {
    const { logged } = await generate(await createRoutesApp("[{ path: 'a%2Fb', component: class {} }]"));

    expect(logged).not.toContain('NGXH1030');
  });
});
