import type { ServerEntry } from '../../../configurator/server-entry.js';
import { describeChoices } from './choice-lines.js';

const entries: ServerEntry[] = [
  { path: { text: '' }, mode: 'Prerender', reason: 'static path' },
  { path: { text: 'shop' }, mode: 'Client', reason: 'guarded by a guard with a very long name' },
];

describe('the lines of the choice', () => {
  it('are columns of path, mode and reason', () => {
    expect(describeChoices(entries, 80).map(({ name }) => name)).toEqual([
      '/      Prerender  static path',
      '/shop  Client     guarded by a guard with a very long name',
    ]);
  });

  it('fit the terminal, and give the whole reason below', () => {
    const lines = describeChoices(entries, 40);

    expect(lines.every(({ name }) => name.length < 38)).toBe(true);
    expect(lines[1]).toEqual({
      name: '/shop  Client     guarded by a guard…',
      description: '/shop: Client, guarded by a guard with a very long name',
    });
  });

  it('cut long paths', () => {
    const [line] = describeChoices([{ path: { text: 'x'.repeat(90) }, mode: 'Server', reason: 'y' }], 80);

    expect(line?.name).toMatch(/^\/x{38}… {2}Server {5}y$/);
  });
});
