import { formatTable, type Column } from './table.js';

const path = 'docs/a-long-way/below/everything/else';
const columns: readonly Column[] = [
  { title: 'Route', cells: ['/', `/${path}`], keeps: 'start' },
  { title: 'Mode', cells: ['Client', 'Prerender'] },
  { title: 'Guards', cells: ['authGuard', ''], isOptional: true },
  { title: 'Revalidate', cells: ['', ''] },
  { title: 'Source', cells: ['src/app/app.routes.ts:7', 'src/app/docs/docs.routes.ts:1234'], keeps: 'end' },
];

describe('formatTable', () => {
  it('puts columns side by side and leaves empty ones out', () => {
    expect(formatTable(columns.slice(1, 4))).toEqual([
      'Mode       Guards',
      'Client     authGuard',
      'Prerender',
    ]);
  });

  it('has the width that it needs when nobody says how wide the terminal is', () => {
    expect(formatTable(columns).at(-1)).toBe(
      `/${path}  Prerender             src/app/docs/docs.routes.ts:1234`,
    );
  });

  it('leaves out optional columns first', () => {
    const lines = formatTable(columns, 90);

    expect(lines[0]).not.toContain('Guards');
    expect(lines.at(-1)).toContain(path);
  });

  it('then makes the widest columns narrower, and keeps the end of a place', () => {
    const lines = formatTable(columns, 60);

    expect(Math.max(...lines.map(({ length }) => length))).toBe(60);
    expect(lines.at(-1)).toBe('/docs/a-long-way/below…  Prerender  …ocs/docs.routes.ts:1234');
  });

  it('goes beyond a width that is too small for anything', () => {
    expect(formatTable(columns, 5).at(-1)).toBe('/docs/a-lon…  Prerender  …tes.ts:1234');
  });

  it('is quick with thousands of rows', () => {
    const cells = Array.from({ length: 5000 }, (_, index) => `/${'x'.repeat(500)}${index}`);

    expect(formatTable([{ title: 'Route', cells, keeps: 'start' }], 80)).toHaveLength(5001);
  });
});
