import { toLocalLocation } from './local-redirect.js';

describe('toLocalLocation', () => {
  it.each([
    ['/', '/'],
    ['/new', '/new'],
    ['/new?a=1#b', '/new?a=1#b'],
    ['/café', '/caf%C3%A9'],
    ['/caf%C3%A9', '/caf%C3%A9'],
  ])('turns %s into %s', (target, location) => {
    expect(toLocalLocation(target)).toBe(location);
  });

  it.each([
    '',
    'new',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a/..//evil.example',
    'http://a.example',
  ])('refuses %j', (target) => {
    expect(toLocalLocation(target)).toBeUndefined();
  });
});
