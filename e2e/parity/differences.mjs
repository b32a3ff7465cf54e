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
      'depend on the pages that the same worker rendered before, as they must in @angular/build:application when it ' +
      'uses more than one worker. Within a page the names only have to be distinct.',
    normalise: (html) => changeTransferState(html, renumberViews),
  },
  {
    what: 'The order of the entries of the transfer state.',
    reason:
      'Answers to the requests of a page stand there in the order in which they arrived. When a page asks for two ' +
      'things at once, that is decided by chance, in builds with @angular/build:application as well. The browser ' +
      'looks entries up by name.',
    normalise: (html) => changeTransferState(html, sortEntries),
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
 * @param {string} html
 * @param {(json: string) => string} change
 */
function changeTransferState(html, change) {
  return html.replace(
    /(<script id="ng-state" type="application\/json">)(.*?)(?=<\/script>)/s,
    (_, tag, json) => tag + change(json),
  );
}

/**
 * Numbers the views of a page in the order of their appearance.
 *
 * @param {string} json
 */
function renumberViews(json) {
  const start = json.indexOf('"__nghData__":');
  if (start === -1) return json;
  /** @type {Map<string, string>} */
  const names = new Map();
  const data = json.slice(start).replaceAll(/"t\d+"/g, (name) => {
    if (!names.has(name)) names.set(name, `"t${names.size}"`);
    return names.get(name) ?? name;
  });
  return json.slice(0, start) + data;
}

/** @param {string} json */
function sortEntries(json) {
  return JSON.stringify(Object.entries(JSON.parse(json)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
