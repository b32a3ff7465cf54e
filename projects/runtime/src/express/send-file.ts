import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { sendPlainText } from './plain-text.js';

/** What became of a file: answered (also with 304, 206, 412 or 416), or not there and nothing was written. */
export type SendOutcome = 'answered' | 'missing';

export interface FileToSend {
  /** Absolute path of the folder; nothing outside of it is sent. */
  readonly root: string;
  /** Path below `root`, decoded, with `/` as separator. */
  readonly path: string;
  /** Gives the file a weak entity tag made of its size and time; a response that has an `ETag` keeps it. */
  readonly etag?: boolean;
}

/** Sends a file with ranges and conditional requests. A folder counts as missing. */
export function sendFile(req: IncomingMessage, res: ServerResponse, file: FileToSend): Promise<SendOutcome> {
  return new Promise((resolve) => {
    // First, because a client may be gone before the file is open.
    res.once('close', () => resolve('answered'));
    // `send` decodes the path that it is given.
    send(req, encodeURIComponent(file.path), {
      root: file.root,
      dotfiles: 'allow',
      index: false,
      cacheControl: false,
      lastModified: false,
      etag: file.etag ?? false,
    })
      .on('directory', () => resolve('missing'))
      .on('error', (error: SendError) => resolve(answerError(res, error)))
      .pipe(res);
  });
}

interface SendError extends Error {
  readonly status?: number;
}

const TEXTS: Readonly<Record<number, string>> = {
  412: 'Precondition Failed',
  416: 'Range Not Satisfiable',
};

function answerError(res: ServerResponse, error: SendError): SendOutcome {
  const status = error.status ?? 500;
  if (res.headersSent) {
    // The file ended early or could not be read on: a cut connection tells the client that the body is incomplete.
    res.destroy();

    return 'answered';
  }
  if (status === 404 || status === 403 || status === 400) {
    return 'missing';
  }
  res.removeHeader('ETag');
  sendPlainText(res, status, TEXTS[status] ?? 'Internal Server Error');

  return 'answered';
}
