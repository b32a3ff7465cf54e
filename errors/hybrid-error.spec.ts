import { HybridError, formatMessage } from './index.js';

describe('formatMessage', () => {
  it('begins with the code and fills every place', () => {
    const message = formatMessage('NGXH2010', { seconds: 30 });

    expect(message).toMatch(/^NGXH2010: /);
    expect(message).toContain('within 30 seconds');
    expect(message).not.toMatch(/[{}]/);
  });

  it('leaves braces and dollar signs of a value alone', () => {
    expect(formatMessage('NGXH2013', { location: '/{location}/$&' })).toContain('"/{location}/$&"');
  });

  it('demands a value for every place', () => {
    // @ts-expect-error -- the message names the location
    expect(formatMessage('NGXH2013', {})).toContain('{location}');
  });
});

describe('HybridError', () => {
  it('carries the code, the message and the cause', () => {
    const cause = new Error('gone');
    const error = new HybridError('NGXH2007', { file: 'routes.txt', cause: 'gone' }, { cause });

    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('HybridError');
    expect(error.code).toBe('NGXH2007');
    expect(error.message).toBe(formatMessage('NGXH2007', { file: 'routes.txt', cause: 'gone' }));
    expect(error.cause).toBe(cause);
  });
});
