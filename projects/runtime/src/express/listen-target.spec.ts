import { describeListenTarget, parseListenTarget } from './listen-target.js';

describe('parseListenTarget', () => {
  it.each([
    [undefined, undefined, { port: 4000, host: undefined }],
    ['', '', { port: 4000, host: undefined }],
    ['0', 'localhost', { port: 0, host: 'localhost' }],
    [8080, undefined, { port: 8080, host: undefined }],
    [' 65535 ', undefined, { port: 65_535, host: undefined }],
    ['/run/app.sock', undefined, { path: '/run/app.sock' }],
    ['\\\\.\\pipe\\app', undefined, { path: '\\\\.\\pipe\\app' }],
  ])('reads the port %j and the host %j', (port, host, expected) => {
    expect(parseListenTarget(port, host)).toEqual(expected);
  });

  it.each(['http', '-1', '65536', '1e3', '80a', Number.NaN, 1.5])('refuses the port %s', (port) => {
    expect(() => parseListenTarget(port, undefined)).toThrow(expect.objectContaining({ code: 'NGXH3006' }));
  });
});

describe('describeListenTarget', () => {
  it.each([
    [{ port: 4000 }, 'http://localhost:4000'],
    [{ port: 4000, host: '0.0.0.0' }, 'http://localhost:4000'],
    [{ port: 4000, host: '::' }, 'http://localhost:4000'],
    [{ port: 4000, host: '::1' }, 'http://[::1]:4000'],
    [{ port: 80, host: 'app.example' }, 'http://app.example:80'],
    [{ path: '/run/app.sock' }, '/run/app.sock'],
  ])('%j is %s', (target, expected) => {
    expect(describeListenTarget(target)).toBe(expected);
  });
});
