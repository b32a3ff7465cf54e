/** Extensions that only files have. `html` is not among them: Angular routes may end in it. */
const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
  [
    'js mjs cjs css map wasm json webmanifest xml txt pdf',
    'ico png apng jpg jpeg gif svg webp avif bmp',
    'woff woff2 ttf otf eot',
    'mp3 mp4 m4a m4v webm ogg ogv wav vtt',
    'zip gz br zst',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the last segment of `path` ends in the extension of a static file: `/main-ABC.js`, not `/post/v1.2`. */
export function hasFileExtension(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');

  return dot !== -1 && FILE_EXTENSIONS.has(name.slice(dot + 1).toLowerCase());
}
