import { read } from './testing/route-lines.js';

describe('guards and resolvers', () => {
  it('have names and declarations', () => {
    const { list } = read({
      'src/guards.ts': `
        export const authGuard = () => true;
        export function roleGuard(role: string) { return () => role === 'x'; }
        export class OldGuard {}
        export const ADMIN = [authGuard, OldGuard];`,
      'src/routes.ts': `
        import { mapToCanActivate } from '@angular/router';
        import { authGuard, roleGuard, OldGuard, ADMIN } from './guards';
        export const routes = [{
          path: 'x',
          canActivate: [...ADMIN, roleGuard('admin'), () => false],
          canMatch: mapToCanActivate([OldGuard]),
          canActivateChild: [authGuard],
          resolve: { user: authGuard, other: () => 1 },
        }];`,
    });
    const [route] = list.routes;

    expect(route?.guards.map(({ name }) => name)).toEqual([
      'authGuard',
      'OldGuard',
      'roleGuard',
      'canActivate',
      'OldGuard',
    ]);
    expect(route?.guards.every(({ declaration }) => declaration)).toBe(true);
    expect(route?.hasCanMatch).toBe(true);
    expect(route?.childGuards.map(({ name }) => name)).toEqual(['authGuard']);
    expect(route?.resolvers.map(({ name }) => name)).toEqual(['authGuard', 'other']);
  });

  it('are there although only the running application knows them', () => {
    const { list } = read({
      'src/routes.ts': `
        import { packaged } from 'some-package';
        export const routes = [
          { path: 'a', get canActivate() { return []; } },
          { path: 'b', canActivate: window.guards },
          { path: 'c', canActivate: [packaged], canMatch: [], canLoad: undefined },
          { path: 'd', ...(window.x && { canActivate: [packaged('x')] }) },
        ];`,
    });

    expect(list.routes.map(({ guards }) => guards.map(({ name }) => name))).toEqual([
      ['canActivate'],
      ['guards'],
      ['packaged'],
      ['packaged'],
    ]);
  });
});
