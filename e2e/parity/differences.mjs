/**
 * A way in which a page of ours may differ from the one that `@angular/build:application` writes.
 *
 * @typedef {object} Difference
 * @property {string} what
 * @property {string} reason
 * @property {(html: string) => string} normalise Applied to the pages of both builds before they are compared.
 */

/**
 * Every difference there is; the parity test and the build benchmark allow no other.
 *
 * @type {readonly Difference[]}
 */
export const differences = [
  {
    what: 'The numbers in the names of views in the hydration data (`"t0"`, `"t1"`).',
    reason:
      'Angular numbers the views of @if, @for and the like in the order in which a worker meets them first, so they ' +
      'depend on the pages that the same worker rendered before. Two builds with @angular/build:application differ ' +
      'in them too as soon as it uses more than one worker. Within a page the names only have to be distinct.',
    normalise: renumberViews,
  },
];

/**
 * A page without the differences.
 *
 * @param {Buffer} page
 */
export function normalisePage(page) {
  return differences.reduce((html, { normalise }) => normalise(html), page.toString());
}

/**
 * Numbers the views of a page in the order of their appearance.
 *
 * @param {string} html
 */
function renumberViews(html) {
  const start = html.indexOf('"__nghData__":');
  if (start === -1) return html;
  /** @type {Map<string, string>} */
  const names = new Map();
  const end = html.indexOf('</script>', start);
  const data = html.slice(start, end).replaceAll(/"t\d+"/g, (name) => {
    if (!names.has(name)) names.set(name, `"t${names.size}"`);
    return names.get(name) ?? name;
  });
  return html.slice(0, start) + data + html.slice(end);
}
