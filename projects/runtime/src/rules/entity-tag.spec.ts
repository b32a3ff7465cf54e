import { matchesEntityTag } from './entity-tag.js';

describe('matchesEntityTag', () => {
  it.each(['"abc"', 'W/"abc"', '"x", "abc"', '"x",W/"abc" , "y"', '*', ' * ', '"a,b", "abc"'])(
    'matches %s',
    (header) => {
      expect(matchesEntityTag(header, '"abc"')).toBe(true);
    },
  );

  it.each([undefined, '', 'abc', '"abcd"', '"x"', '"x*"', '"ABC"'])('does not match %s', (header) => {
    expect(matchesEntityTag(header, '"abc"')).toBe(false);
  });
});
