import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { formatDuration } from './route-table.js';

/** Time between two versions of the line, in milliseconds. */
const INTERVAL = 100;

type ProgressStream = NodeJS.WritableStream & Pick<WriteStream, 'isTTY' | 'columns'>;

export interface Progress {
  add(path: string, duration: number): void;
  /** Takes the line away again. */
  end(): void;
}

/** A line that is rewritten on a terminal: done/total, pages per second, slowest page so far. Nothing elsewhere. */
export function startProgress(total: number, stream: ProgressStream): Progress {
  if (!stream.isTTY) return { add() {}, end() {} };

  const started = performance.now();
  let done = 0;
  let slowest = { path: '', duration: 0 };
  let shownAt = 0;

  return {
    add(path, duration) {
      done++;
      if (duration > slowest.duration) slowest = { path, duration };
      const now = performance.now();
      if (now - shownAt < INTERVAL) return;
      shownAt = now;
      rewrite(stream, formatProgress({ done, total, seconds: (now - started) / 1000, slowest }));
    },
    end() {
      rewrite(stream, '');
    },
  };
}

interface ProgressState {
  readonly done: number;
  readonly total: number;
  readonly seconds: number;
  readonly slowest: { readonly path: string; readonly duration: number };
}

export function formatProgress({ done, total, seconds, slowest }: ProgressState): string {
  const rate = seconds === 0 ? 0 : Math.round(done / seconds);

  return `Prerendering ${done}/${total} · ${rate} pages/s · slowest ${slowest.path} ${formatDuration(slowest.duration)}`;
}

function rewrite(stream: ProgressStream, line: string): void {
  clearLine(stream, 0);
  cursorTo(stream, 0);
  // Some terminals do not say how wide they are.
  stream.write(stream.columns > 0 ? line.slice(0, stream.columns - 1) : line);
}
