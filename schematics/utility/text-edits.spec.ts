import { applyEdits } from './text-edits.js';

describe('applyEdits', () => {
  it('applies edits in whatever order they come, at the offsets before any of them', () => {
    expect(
      applyEdits('one two three', [
        { start: 8, end: 13, text: '3' },
        { start: 0, end: 3, text: '1' },
        { start: 4, end: 4, text: 'and ' },
      ]),
    ).toBe('1 and two 3');
  });

  it('keeps the order of insertions, and inserts before what is removed at the same offset', () => {
    expect(
      applyEdits('abc', [
        { start: 1, end: 2, text: '' },
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
        { start: 2, end: 2, text: '3' },
      ]),
    ).toBe('a123c');
  });

  it('writes the line breaks of the text', () => {
    expect(applyEdits('a\r\nb', [{ start: 0, end: 0, text: 'x\n' }])).toBe('x\r\na\r\nb');
  });

  it.each([
    [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ],
    [
      { start: 0, end: 4, text: '' },
      { start: 2, end: 2, text: 'x' },
    ],
    [
      { start: 1, end: 3, text: 'a' },
      { start: 1, end: 3, text: 'a' },
    ],
  ])('refuses edits that overlap: %j and %j', (...edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow('Programming error');
    expect(() => applyEdits('abcdef', edits.toReversed())).toThrow('Programming error');
  });
});
