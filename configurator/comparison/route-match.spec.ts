import { findServerRoute } from './route-match.js';

function find(paths: readonly (string | undefined)[], path: string): string | undefined {
  return findServerRoute(
    paths.map((route) => ({ path: route })),
    path,
  )?.path;
}

describe('findServerRoute', () => {
  it.each([
    ['the same path', ['a', 'b'], '/b', 'b'],
    ['the start page', ['', '**'], '', ''],
    ['an exact segment before a parameter', [':id', 'a'], 'a', 'a'],
    ['a parameter before **', ['**', ':id'], 'a', ':id'],
    ['a parameter for a parameter of another name', [':id'], ':slug', ':id'],
    ['the later of two with one shape', [':id', ':slug'], 'a', ':slug'],
    ['** with the path in front of it', ['a/**'], 'a', 'a/**'],
    ['** for the start page', ['**'], '', '**'],
    ['the way back to a parameter', ['a/b', ':x/c'], 'a/c', ':x/c'],
    ['the way back to **', ['a/b', '**'], 'a/c', '**'],
    ['a decoded segment', ['a%2Fb'], 'a%2fb', 'a%2Fb'],
    ['no slash that is written as %2F', ['a/b'], 'a%2Fb', undefined],
    ['nothing without **', ['a'], 'a/b', undefined],
    ['no path with a slash in front, which Angular leaves out', ['/a', '**'], 'a', '**'],
    ['no route that could not be read', [undefined], 'a', undefined],
    ['a percent sign that is no escape as it is', ['100%'], '100%', '100%'],
  ])('finds %s', (_name, paths, path, expected) => {
    expect(find(paths, path)).toBe(expected);
  });
});
