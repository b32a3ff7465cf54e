import { isMalformed, isWildcard, listParameters, toShape } from './page.js';

describe('toShape', () => {
  it.each([
    ['post/:id', 'post/*'],
    ['/a//b/', 'a/b'],
    ['caf%C3%A9', 'café'],
    ['a%2Fb', 'a%2Fb'],
    ['a%2fb/:id', 'a%2Fb/*'],
    ['100%', '100%'],
    ['time:now', 'time:now'],
    ['', ''],
  ])('gives for %s what Angular compares: %s', (path, expected) => {
    expect(toShape(path)).toBe(expected);
  });
});

describe('paths', () => {
  it('know their parameters in their order', () => {
    expect(listParameters('a/:id/b/:topic/:id')).toEqual(['id', 'topic', 'id']);
  });

  it.each([
    ['**', true],
    ['a/**', true],
    ['a/**/b', false],
    ['a**', false],
  ])('know whether they are a wildcard: %s', (path, expected) => {
    expect(isWildcard(path)).toBe(expected);
  });

  it.each([
    ['100%', true],
    ['a/%zz', true],
    ['a%2Fb', false],
    ['a', false],
  ])('know whether Angular cannot decode them: %s', (path, expected) => {
    expect(isMalformed(path)).toBe(expected);
  });
});
