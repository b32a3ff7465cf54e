import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_ERRORS } from './build.js';
import { CATALOGUE } from './catalogue.js';
import { SCHEMATICS_ERRORS } from './schematics.js';
import { SERVER_ERRORS } from './server.js';

const root = join(__dirname, '..');
const messages = Object.entries<string>(CATALOGUE);
const codes = Object.keys(CATALOGUE).sort();

describe('the catalogue', () => {
  it.each([
    { list: 'schematics', pattern: /^NGXH1\d{3}$/, errors: SCHEMATICS_ERRORS },
    { list: 'build', pattern: /^NGXH2\d{3}$/, errors: BUILD_ERRORS },
    { list: 'server', pattern: /^NGXH3\d{3}$/, errors: SERVER_ERRORS },
  ])('numbers the errors of its list $list', ({ pattern, errors }) => {
    expect(Object.keys(errors)).not.toHaveLength(0);
    expect(Object.keys(errors).filter((code) => !pattern.test(code))).toEqual([]);
  });

  it.each(messages)('%s is written in sentences that say more than what happened', (_code, message) => {
    expect(message).toMatch(/^["{A-Z]/);
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/ {2}|\.\.|\{(?!\w+\})/);
    // What happened, and what to do.
    expect(message.split(/[.;:]\s|, (?:or|because) /).length).toBeGreaterThan(1);
  });

  it('has a section in docs/errors.md for every error, and none for another', () => {
    const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
    const sections = page.split(/^### /m).slice(1);
    const headings = sections.map((section) => section.split('\n')[0]);

    expect(headings.sort()).toEqual(codes);
    expect(sections.filter((section) => !/^NGXH\d{4}\n+[^#\s]/.test(section))).toEqual([]);
  });

  it('has no error that nothing reports', () => {
    const files = globSync(['{builders,schematics,configurator}/**/*.ts', 'projects/runtime/src/**/*.ts'], {
      cwd: root,
    });
    const sources = files
      .filter((file) => !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');

    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});
