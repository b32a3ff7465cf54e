import { normalisePage } from './differences.mjs';

describe('the differences that a page may have', () => {
  it('are the numbers of the views in the hydration data', () => {
    expect(normalise('{"t":{"6":"t4"},"c":{"6":[{"i":"t4"},{"i":"t2"}]}}')).toBe(
      normalise('{"t":{"6":"t0"},"c":{"6":[{"i":"t0"},{"i":"t1"}]}}'),
    );
  });

  it('are the order of the entries of the transfer state', () => {
    expect(normalise('[]', '', '"a":{"b":1},"c":2,')).toBe(normalise('[]', '', '"c":2,"a":{"b":1},'));
    expect(normalise('[]', '', '"a":1,"c":2,')).not.toBe(normalise('[]', '', '"a":2,"c":1,'));
  });

  it('do not hide which view a node belongs to', () => {
    expect(normalise('[{"i":"t0"},{"i":"t1"}]')).not.toBe(normalise('[{"i":"t0"},{"i":"t0"}]'));
  });

  it('do not hide other data, the page itself, or the like of a name outside the hydration data', () => {
    expect(normalise('[{"i":"c1"}]')).not.toBe(normalise('[{"i":"c2"}]'));
    expect(normalise('[]', '<h1>A</h1>')).not.toBe(normalise('[]', '<h1>B</h1>'));
    expect(normalise('[]', '<p>"t1"</p>')).not.toBe(normalise('[]', '<p>"t2"</p>'));
  });
});

function normalise(hydrationData: string, body = '', entries = ''): string {
  const state = `{${entries}"__nghData__":${hydrationData}}`;
  return normalisePage(
    Buffer.from(`${body}<script id="ng-state" type="application/json">${state}</script>"t9"</body>`),
  );
}
