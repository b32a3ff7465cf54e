import { isHostAllowed, normalizeAllowedHost, parseHost } from './allowed-host.js';

describe('parseHost', () => {
  it.each([
    ['example.com', 'example.com'],
    ['EXAMPLE.com:4000', 'example.com'],
    ['localhost:', 'localhost'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:4000', '[::1]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
    ['my_service', 'my_service'],
  ])('reads %s', (value, expected) => {
    expect(parseHost(value)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'user@example.com',
    'example.com/path',
    'example.com?x',
    'example.com#x',
    'example.com:port',
    'example.com:99999',
    'exa mple.com',
    'exa\tmple.com',
    'evil.example\\@example.com',
    'example.com, evil.example',
    'ex%61mple.com',
    '::1',
    '[::1',
    '[evil.example]',
  ])('refuses %j', (value) => {
    expect(parseHost(value)).toBeUndefined();
  });
});

describe('isHostAllowed', () => {
  const allowed = new Set(['example.com', '*.example.org', '[::1]']);

  it.each(['example.com', 'www.example.org', 'a.b.example.org', '[::1]'])('allows %s', (hostname) => {
    expect(isHostAllowed(hostname, allowed)).toBe(true);
  });

  it.each(['example.org', 'www.example.com', 'evilexample.org', 'example.com.evil.example', 'localhost', ''])(
    'refuses %j',
    (hostname) => {
      expect(isHostAllowed(hostname, allowed)).toBe(false);
    },
  );

  it('allows every host with *', () => {
    expect(isHostAllowed('any.example', new Set(['*']))).toBe(true);
  });

  it('allows none with an empty list', () => {
    expect(isHostAllowed('localhost', new Set())).toBe(false);
  });
});

describe('normalizeAllowedHost', () => {
  it.each([
    [' Example.COM ', 'example.com'],
    ['*.Example.com', '*.example.com'],
    ['::1', '[::1]'],
    ['[0:0::1]', '[::1]'],
    ['*', '*'],
  ])('turns %j into %s', (entry, expected) => {
    expect(normalizeAllowedHost(entry)).toBe(expected);
  });
});
