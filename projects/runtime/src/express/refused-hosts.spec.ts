import type { Logger } from './logger.js';
import { RefusedHosts } from './refused-hosts.js';

const lines: string[] = [];
const write = (message: string): void => void lines.push(message);
const logger: Logger = { info: write, warn: write, error: write };
let time = 0;

beforeEach(() => {
  lines.length = 0;
});

function createLog(): RefusedHosts {
  return new RefusedHosts(logger, () => time);
}

describe('RefusedHosts', () => {
  it('logs a host again after a minute', () => {
    const hosts = createLog();
    hosts.report('a.example');
    time += 59_999;
    hosts.report('a.example');
    expect(lines).toHaveLength(1);
    time += 1;
    hosts.report('a.example');
    expect(lines).toHaveLength(2);
  });

  it('is not flooded by many hosts', () => {
    const hosts = createLog();
    for (let index = 0; index < 1000; index++) {
      hosts.report(`host-${index}.example`);
    }
    expect(lines).toHaveLength(20);
  });

  it('keeps one report on one short line', () => {
    createLog().report(`evil\u001b[31m\n${'x'.repeat(5000)}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\u0000-\u001f]/);
    expect(lines[0]?.length).toBeLessThan(600);
  });
});
