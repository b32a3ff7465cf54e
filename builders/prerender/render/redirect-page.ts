const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The page a static host serves in place of a redirect; the text of `generateRedirectStaticPage` of `@angular/build`,
 * but with the URL escaped: it can come from data.
 */
export function createRedirectPage(location: string): string {
  const url = location.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <title>Redirecting</title>
    <meta http-equiv="refresh" content="0; url=${url}">
  </head>
  <body>
    <pre>Redirecting to <a href="${url}">${url}</a></pre>
  </body>
</html>`;
}
