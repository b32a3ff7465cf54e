import ts from 'typescript';

/** Where files do not parse and why, in TypeScript's own words: the values of NGXH1020. */
export function formatSyntaxErrors(errors: readonly ts.DiagnosticWithLocation[]): {
  readonly place: string;
  readonly cause: string;
} {
  const places = errors.map(({ file, start }) => {
    const { line } = file.getLineAndCharacterOfPosition(start);

    return `${file.fileName.replace(/^\//, '')}:${line + 1}`;
  });
  const causes = errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));

  return { place: places.join(', '), cause: [...new Set(causes)].join(' ') };
}
