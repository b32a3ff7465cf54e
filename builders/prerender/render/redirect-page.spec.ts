import { createRedirectPage } from './redirect-page.js';

describe('createRedirectPage', () => {
  it('leads to the address at once, and by a link', () => {
    const page = createRedirectPage('/new');

    expect(page).toMatch(/^<!DOCTYPE html>\n<html>/);
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/new">');
    expect(page).toContain('<a href="/new">/new</a>');
  });

  it('escapes what would end an attribute or begin an element', () => {
    const page = createRedirectPage(`/a"><script>alert('&')</script>`);

    expect(page).not.toContain('<script>');
    expect(page).toContain('url=/a&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"');
    // The places with the address are the same, and there is no other markup.
    expect(page.match(/</g)).toHaveLength(createRedirectPage('/a').match(/</g)?.length ?? 0);
  });

  it('keeps a query', () => {
    expect(createRedirectPage('/a?b=1&c=2#d')).toContain('href="/a?b=1&amp;c=2#d"');
  });
});
