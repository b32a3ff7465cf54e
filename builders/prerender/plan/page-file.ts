import { posix } from 'node:path';
import { withoutBasePath } from '../../../projects/runtime/src/rules/page-path.js';

/** Longest file name that ext4, APFS and NTFS take, in bytes. */
const MAX_SEGMENT_BYTES = 255;

/** File of a page inside the browser folder, as `@angular/build` names it (`getRouteOutPath`): `post/1/index.html`. */
export function pageFile(path: string, basePath: string): string {
  return posix.join(withoutBasePath(path, basePath) ?? path, 'index.html').replace(/^\/+/, '');
}

/** Why a decoded path cannot be a file, or undefined when it can. Completes the sentence "its path …". */
export function findUnsafePart(path: string): string | undefined {
  for (const segment of path.split('/').slice(1)) {
    if (segment === '..' || segment === '.') return `has the segment "${segment}"`;
    if (segment.includes('\\')) return 'has a backslash';
    if (/\p{Cc}/u.test(segment)) return 'has a control character';
    if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES)
      return `has a segment of more than ${MAX_SEGMENT_BYTES} bytes`;
  }

  return undefined;
}
