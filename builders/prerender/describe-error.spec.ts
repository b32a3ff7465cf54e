import { describeError } from './describe-error.js';
import { HybridError } from '../../errors/index.js';

describe('describeError', () => {
  it('gives the stack of an error', () => {
    expect(describeError(new TypeError('boom'))).toMatch(/^TypeError: boom\n\s+at .*describe-error\.spec/);
  });

  it('gives the message of an error without a stack', () => {
    const error = new Error('boom');
    error.stack = undefined;

    expect(describeError(error)).toBe('boom');
  });

  it.each([
    { thrown: 'text', text: 'text' },
    { thrown: undefined, text: 'undefined' },
    { thrown: null, text: 'null' },
    { thrown: 42, text: '42' },
  ])('copes with $thrown', ({ thrown, text }) => {
    expect(describeError(thrown)).toBe(text);
  });

  it('gives the message alone where the message says it all', () => {
    const error = new HybridError('NGXH2011');

    expect(describeError(error)).toBe(error.message);
  });

  it('names what an error was caused by', () => {
    const refused = new Error('connect ECONNREFUSED 127.0.0.1:5432');
    const error = new TypeError('fetch failed', { cause: new Error('socket', { cause: refused }) });

    expect(describeError(error)).toMatch(
      /TypeError: fetch failed[^]*Caused by: Error: socket[^]*Caused by: Error: connect ECONNREFUSED 127/,
    );
  });

  it('ends with errors that cause each other', () => {
    const first = new Error('first');
    const second = new Error('second', { cause: first });
    first.cause = second;

    expect(describeError(first).length).toBeLessThan(100_000);
  });
});
