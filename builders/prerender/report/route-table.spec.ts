import { formatDuration, formatRouteTable } from './route-table.js';

describe('formatRouteTable', () => {
  it('shows each route with its mode, its pages and their time in columns', () => {
    const table = formatRouteTable([
      { path: '/', mode: 'prerender', pages: 1, failed: 0, duration: 12.4 },
      { path: '/post/*', mode: 'prerender, else server', pages: 998, failed: 2, duration: 12_345 },
      { path: '/profile', mode: 'server', pages: 0, failed: 0, duration: 0 },
    ]);

    expect(table).toBe(
      [
        'Route     Mode                             Pages    Time',
        '/         prerender                            1   12 ms',
        '/post/*   prerender, else server  998 (2 failed)  12.3 s',
        '/profile  server                               -       -',
      ].join('\n'),
    );
  });

  it('is a header alone without routes', () => {
    expect(formatRouteTable([])).toBe('Route  Mode  Pages  Time');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [12.4, '12 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [1000, '1.0 s'],
    [61_240, '61.2 s'],
  ])('writes %d milliseconds as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});
