import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { formatProgress, startProgress } from './progress.js';

/** Keeps what is written, as a terminal of the given width would get it. */
class Output extends Writable {
  text = '';

  constructor(
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }

  /** The line that is seen after all that was written, and how long it is. */
  get line(): string {
    const afterReturn = this.text.split('\u001b[1G').at(-1) ?? '';

    return afterReturn.replaceAll('\u001b[2K', '');
  }
}

describe('startProgress', () => {
  it('writes nothing where there is no terminal', () => {
    const output = new Output(false);
    const progress = startProgress(3, output);
    progress.add('/a', 10);
    progress.end();

    expect(output.text).toBe('');
  });

  it('shows done, total, pages per second and the slowest page', () => {
    const output = new Output(true);
    startProgress(3, output).add('/a', 1234);

    expect(output.line).toMatch(/^Prerendering 1\/3 · \d+ pages\/s · slowest \/a 1\.2 s$/);
  });

  it('rewrites one line, ten times a second at most', async () => {
    const output = new Output(true);
    const progress = startProgress(1000, output);
    for (let page = 1; page <= 20; page++) progress.add(`/${page}`, page === 7 ? 90 : 10);
    const [first] = [output.text];
    await wait(110);
    progress.add('/last', 10);

    expect(first).toContain('1/1000');
    expect(first).not.toContain('20/1000');
    expect(output.line).toMatch(/^Prerendering 21\/1000 .* slowest \/7 90 ms$/);
    expect(output.text).not.toContain('\n');
  });

  it('stays within the width of the terminal, so that it can be rewritten', () => {
    const output = new Output(true, 40);
    startProgress(3, output).add(`/${'long'.repeat(20)}`, 10);

    expect(output.line).toHaveLength(39);
  });

  it('takes the line away at the end', () => {
    const output = new Output(true);
    const progress = startProgress(3, output);
    progress.add('/a', 10);
    progress.end();

    expect(output.line).toBe('');
    expect(output.text).toMatch(/\u001b\[2K\u001b\[1G$/);
  });
});

describe('formatProgress', () => {
  it('has a rate from the first moment on', () => {
    const text = formatProgress({ done: 1, total: 2, seconds: 0, slowest: { path: '/a', duration: 1 } });

    expect(text).toBe('Prerendering 1/2 · 0 pages/s · slowest /a 1 ms');
  });
});
