import { logging } from '@angular-devkit/core';
import { RENDER_MODE } from '../angular-private.js';
import { createOutputLayout } from '../output-layout.js';
import type { RenderedLocale } from '../render/render-locale.js';
import { normalizeJson } from '../testing/options.js';
import { createRenderedLocale } from '../testing/rendered-locale.js';
import { reportBuild } from './report-build.js';

const options = normalizeJson({});
const rendered = createRenderedLocale({
  routes: {
    plain: [{ route: '/', renderMode: RENDER_MODE.prerender }],
    parameterised: [{ route: '/post/*', pages: ['/post/1', '/post/2'] }],
  },
  options,
  layout: createOutputLayout(options),
});

interface Report {
  readonly success: boolean;
  readonly info: string;
  readonly error: string;
}

function report(locales: readonly RenderedLocale[]): Report {
  const logger = new logging.Logger('build');
  const entries: logging.LogEntry[] = [];
  logger.subscribe((entry) => entries.push(entry));
  const success = reportBuild(locales, logger);
  const textOf = (level: string) =>
    entries
      .filter((entry) => entry.level === level)
      .map(({ message }) => message)
      .join('\n');

  return { success, info: textOf('info'), error: textOf('error') };
}

describe('reportBuild', () => {
  it('shows each route, and how many pages took how long', () => {
    const { success, info, error } = report([rendered]);

    expect(success).toBe(true);
    expect(info).toContain('Route');
    expect(info).toContain('/post/*');
    expect(info).toContain('Prerendered 3 pages in 1.0 s.');
    expect(error).toBe('');
  });

  it('adds locales up', () => {
    expect(report([rendered, rendered]).info).toContain('Prerendered 6 pages in 2.0 s.');
  });

  it('names the pages that failed, with their cause', () => {
    const failures = [{ path: '/post/2', cause: 'Error: boom' }];
    const { success, info, error } = report([{ ...rendered, failures, failed: new Set([2]) }]);

    expect(success).toBe(false);
    expect(info).toContain('Prerendered 2 pages');
    expect(error).toContain('NGXH2009: 1 of 3 pages failed:\n  /post/2\n    Error: boom\n');
  });
});
