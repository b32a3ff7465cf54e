import { formatFailures } from './failure-list.js';

describe('formatFailures', () => {
  it('puts the cause below each page', () => {
    const text = formatFailures([
      { path: '/a', cause: 'Error: boom\n    at page.ts:1' },
      { path: '/b', cause: 'NGXH2011: none' },
    ]);

    expect(text).toBe('  /a\n    Error: boom\n        at page.ts:1\n  /b\n    NGXH2011: none');
  });

  it('shows the first twenty and counts the others', () => {
    const failures = Array.from({ length: 23 }, (_, index) => ({ path: `/${index + 1}`, cause: 'boom' }));
    const lines = formatFailures(failures).split('\n');

    expect(lines).toHaveLength(41);
    expect(lines.at(-3)).toBe('  /20');
    expect(lines.at(-1)).toBe('  and 3 more pages');
    expect(formatFailures(failures.slice(0, 20))).not.toContain('more');
  });

  it('says that one page more has failed', () => {
    const failures = Array.from({ length: 21 }, () => ({ path: '/a', cause: 'boom' }));

    expect(formatFailures(failures)).toMatch(/\n {2}and 1 more page$/);
  });
});
