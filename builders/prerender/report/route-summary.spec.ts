import type { DiscoveredRoute } from '../discover/discovery.js';
import { RouteSummaries } from './route-summary.js';

const routes: DiscoveredRoute[] = [
  { path: '/about', mode: 'prerender', metadata: {} },
  { path: '/post/*', mode: 'prerender', fallback: 'client', metadata: {} },
];

describe('RouteSummaries', () => {
  it('adds up pages, failures and time of each route', () => {
    const summaries = new RouteSummaries(routes, 'server');
    summaries.add(1, { index: 0, duration: 10, bytes: 100 });
    summaries.add(1, { index: 1, duration: 20, bytes: 0, failure: 'boom' });
    summaries.add(1, { index: 2, duration: 5, bytes: 100 });

    expect(summaries.rows).toEqual([
      { path: '/about', mode: 'prerender', pages: 0, failed: 0, duration: 0 },
      { path: '/post/*', mode: 'prerender, else client', pages: 2, failed: 1, duration: 35 },
    ]);
  });

  it('names no fallback where there is no server', () => {
    const { rows } = new RouteSummaries(routes, 'static');

    expect(rows.map(({ mode }) => mode)).toEqual(['prerender', 'prerender']);
  });
});
