/** How many failed pages are shown with their cause; the rest is counted. */
const SHOWN = 20;

export interface FailedPage {
  readonly path: string;
  readonly cause: string;
}

/** The failed pages, one after the other with the cause indented below the path. */
export function formatFailures(failures: readonly FailedPage[]): string {
  const shown = failures.slice(0, SHOWN).map(({ path, cause }) => `  ${path}\n${indent(cause)}`);
  const hidden = failures.length - shown.length;

  return [...shown, ...(hidden > 0 ? [`  and ${hidden} more ${hidden === 1 ? 'page' : 'pages'}`] : [])].join(
    '\n',
  );
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
