import { joinPathTexts, joinWildcard } from './path-text.js';

const products = { text: 'produkte', expression: '$localize`:@@products:produkte`' };

describe('joinPathTexts', () => {
  it.each([
    [['', 'a', ''], 'a'],
    [['a', ':id/b'], 'a/:id/b'],
    [['a/', '/b'], 'a/b'],
    [['', ''], ''],
  ])('joins %j to "%s"', (texts, expected) => {
    expect(joinPathTexts(...texts.map((text) => ({ text })))).toEqual({ text: expected });
  });

  it('leaves a path alone that differs by locale', () => {
    expect(joinPathTexts({ text: '' }, products)).toEqual(products);
  });

  it('writes one template for paths that differ by locale', () => {
    const below = joinPathTexts({ text: 'de' }, products, { text: ':id' });

    expect(below).toEqual({
      text: 'de/produkte/:id',
      expression: '`de/${$localize`:@@products:produkte`}/:id`',
    });
    expect(joinPathTexts(below, products).expression).toBe(
      '`de/${$localize`:@@products:produkte`}/:id/${$localize`:@@products:produkte`}`',
    );
  });

  it('escapes what means something in a template', () => {
    expect(joinPathTexts({ text: 'a`b\\${c}' }, products).expression).toBe(
      '`a\\`b\\\\\\${c}/${$localize`:@@products:produkte`}`',
    );
  });

  it('keeps an expression that only begins and ends like a template', () => {
    expect(joinWildcard({ text: 'ab', expression: '`a` + `b`' }).expression).toBe('`${`a` + `b`}/**`');
  });
});
