import fc from 'fast-check';
import { isWildcard, listParameters, splitPath } from '../../configurator/pages/page.js';
import type { ServerEntry } from '../../configurator/server-entry.js';
import { moreRoutes, type RouteModel } from './route-model.js';

/** What happens to an application after the first run. */
export interface Change {
  /** What becomes of the entries at these indexes, by the hand of their author. */
  readonly edits: ReadonlyMap<number, Edit>;
  /** Indexes of routes below the root that go. */
  readonly removed: readonly number[];
  /** Indexes of routes below the root that are behind a guard from now on. */
  readonly guarded: readonly number[];
  /** Routes that come, in front of the others or behind them. */
  readonly added: readonly RouteModel[];
  readonly isInFront: boolean;
}

type Edit = 'removed' | 'client' | 'server' | 'parameter' | 'wildcard';

const index = fc.nat({ max: 6 });

export const changes: fc.Arbitrary<Change> = fc.record({
  edits: fc
    .array(
      fc.tuple(
        fc.nat({ max: 12 }),
        fc.constantFrom<Edit[]>(
          'removed',
          'client',
          'server',
          'parameter',
          'parameter',
          'parameter',
          'wildcard',
        ),
      ),
      { maxLength: 3 },
    )
    .map((edits) => new Map(edits)),
  removed: fc.array(index, { maxLength: 2 }),
  guarded: fc.array(index, { maxLength: 2 }),
  added: fc.oneof(fc.constant([]), moreRoutes),
  isInFront: fc.boolean(),
});

/** The routes after the change. The first route stays, because redirects lead to it. */
export function changeRoutes(models: readonly RouteModel[], change: Change): RouteModel[] {
  const [target, ...others] = models;
  const kept = others
    .filter((_model, place) => !change.removed.includes(place))
    .map((model, place): RouteModel =>
      change.guarded.includes(place) && model.kind !== 'redirect' && model.kind !== 'redirect-function'
        ? { ...model, guard: 'canActivate' }
        : model,
    );

  return [
    ...(target ? [target] : []),
    ...(change.isInFront ? [...change.added, ...kept] : [...kept, ...change.added]),
  ];
}

/** The entries as their author has changed them. The last one stays, without which Angular finds none for some routes. */
export function changeEntries(entries: readonly ServerEntry[], { edits }: Change): ServerEntry[] {
  return entries.flatMap((entry, place) => {
    const edit = place === entries.length - 1 ? undefined : edits.get(place);

    return edit === undefined ? [entry] : changeEntry(entry, edit);
  });
}

function changeEntry(entry: ServerEntry, edit: Edit): ServerEntry[] {
  const { path, mode, reason } = entry;
  const [first, ...rest] = splitPath(path.text);
  switch (edit) {
    case 'removed':
      return [];
    case 'client':
      return [{ path, mode: 'Client', reason }];
    case 'server':
      return [{ path, mode: 'Server', reason }];
    case 'parameter': {
      if (first === undefined || rest.length === 0 || first.includes('*')) {
        return [entry];
      }
      const text = [':first', ...rest].join('/');
      const names = isWildcard(text) ? ['**'] : listParameters(text);

      return [
        {
          path: { text },
          mode,
          reason,
          ...(mode === 'Prerender' && { parameters: names.map((name) => ({ name })) }),
        },
      ];
    }
    case 'wildcard':
      return first === undefined || first.includes('*')
        ? [entry]
        : [{ path: { text: `${first}/**` }, mode, reason }];
  }
}
