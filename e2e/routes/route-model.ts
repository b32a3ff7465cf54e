import fc from 'fast-check';

/** A route of a random router configuration. */
export interface RouteModel {
  readonly id: number;
  readonly path: string;
  readonly kind: 'component' | 'redirect' | 'redirect-function' | 'parent' | 'matcher';
  readonly guard: 'canActivate' | 'canMatch' | 'canActivateChild' | undefined;
  readonly pathMatch: 'full' | 'prefix' | undefined;
  readonly outlet: string | undefined;
  /** What its component uses. */
  readonly uses: 'window' | 'request' | undefined;
  /** The branch of a condition that it stands in; the route of `else` stands behind that of `then`. */
  readonly branch: 'then' | 'else' | undefined;
  readonly isLazy: boolean;
  readonly children: readonly RouteModel[];
}

type Draft = Omit<RouteModel, 'id' | 'children'> & { readonly children: readonly Draft[] };

const SEGMENTS = ['a', 'b', 'about', 'docs', 'user-list'];
const PARAMETERS = [':id', ':slug', ':id/:id', 'a/:id', ':id/a', ':lang/:id'];
const ODD = [
  'ti:me',
  '*',
  'a b',
  'café',
  'a%2Fb',
  'a(b)',
  'a;b',
  '.',
  'a//b',
  'b/',
  'a*',
  ':id:x',
  'A',
  'a\\:b',
  '~$`{x}',
];

const path = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SEGMENTS) },
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constantFrom(...PARAMETERS) },
  { weight: 2, arbitrary: fc.constantFrom('**', '**', 'docs/**', ':id/**', 'a/**/b') },
  { weight: 2, arbitrary: fc.constantFrom('a/b', 'docs/about') },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);

function sometimes<Value>(arbitrary: fc.Arbitrary<Value>, freq: number): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}

const { routes } = fc.letrec<{ routes: readonly Draft[]; item: readonly Draft[]; route: Draft }>((tie) => ({
  routes: fc
    .array(tie('item'), { minLength: 1, maxLength: 5, depthIdentifier: 'routes' })
    .map((items) => items.flat()),
  item: fc.oneof(
    { weight: 18, arbitrary: tie('route').map((draft) => [draft]) },
    { weight: 2, arbitrary: tie('route').map((draft) => [inBranch(draft, 'then')]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('route'), tie('route'))
        .map(([draft, other]) => [inBranch(draft, 'then'), inBranch(other, 'else')]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('route'), fc.boolean()).map(([draft, isFirst]) => guardOne(draft, isFirst)),
    },
  ),
  route: fc
    .record({
      path,
      kind: fc.constantFrom<RouteModel['kind'][]>(
        ...([
          'component',
          'component',
          'component',
          'parent',
          'redirect',
          'redirect-function',
          'matcher',
        ] as const),
      ),
      guard: sometimes(
        fc.constantFrom<NonNullable<RouteModel['guard']>[]>('canActivate', 'canMatch', 'canActivateChild'),
        4,
      ),
      pathMatch: sometimes(fc.constantFrom<NonNullable<RouteModel['pathMatch']>[]>('full', 'prefix'), 4),
      outlet: sometimes(fc.constant('side'), 10),
      uses: sometimes(fc.constantFrom<NonNullable<RouteModel['uses']>[]>('window', 'request'), 8),
      branch: fc.constant(undefined),
      isLazy: fc.boolean(),
      children: fc.oneof({ depthSize: 'small', depthIdentifier: 'routes' }, fc.constant([]), tie('routes')),
    })
    .map(makeValid),
}));

/** Where all redirects lead. */
export const TARGET = '/redirect-target';

/** A public page without children, but for what is given. */
export function createModel(model: Pick<RouteModel, 'id' | 'path'> & Partial<RouteModel>): RouteModel {
  return {
    kind: 'component',
    guard: undefined,
    pathMatch: undefined,
    outlet: undefined,
    uses: undefined,
    branch: undefined,
    isLazy: false,
    children: [],
    ...model,
  };
}

/** Random routes that Angular's router accepts. */
export const routeModels: fc.Arbitrary<readonly RouteModel[]> = routes.map((drafts) =>
  number([createModel({ id: 0, path: TARGET.slice(1) }), ...drafts], { next: 0 }),
);

/** Random further routes below the root, for an application that changes. */
export const moreRoutes: fc.Arbitrary<readonly RouteModel[]> = routes.map((drafts) =>
  number(drafts, { next: 1000 }),
);

/** The routes that are there when the condition of all branches holds, or when it does not. */
export function listPresent(models: readonly RouteModel[], isThen: boolean): RouteModel[] {
  return models.filter(({ branch }) => branch === undefined || (branch === 'then') === isThen);
}

/** The routes and all below them. */
export function listAll(models: readonly RouteModel[]): RouteModel[] {
  return models.flatMap((model) => [model, ...listAll(model.children)]);
}

function inBranch(draft: Draft, branch: RouteModel['branch']): Draft {
  return { ...draft, branch };
}

/** The same route with a guard in one branch of a condition, and without in the other. */
function guardOne(draft: Draft, isFirst: boolean): Draft[] {
  const guarded = makeValid({ ...draft, guard: 'canActivate' });
  const open = { ...draft, guard: undefined };
  const [first, second] = isFirst ? [guarded, open] : [open, guarded];

  return [inBranch(first, 'then'), inBranch(second, 'else')];
}

/** The rules of `validateConfig` in Angular's router. */
function makeValid(draft: Draft): Draft {
  switch (draft.kind) {
    case 'redirect':
    case 'redirect-function':
      return settleOutlet({
        ...draft,
        guard: undefined,
        uses: undefined,
        children: [],
        pathMatch: draft.path === '' ? 'full' : draft.pathMatch,
      });
    case 'parent':
      return settleOutlet(
        draft.children.length > 0 ? { ...draft, uses: undefined } : { ...draft, kind: 'component' },
      );
    case 'matcher':
      return settleOutlet({ ...draft, path: '' });
    case 'component':
      return settleOutlet(draft);
  }
}

/** A redirect without a path in a side outlet would lead every URL elsewhere, for the sake of that outlet. */
function settleOutlet(draft: Draft): Draft {
  return redirectsAlways(draft) ? { ...draft, outlet: undefined } : draft;
}

function redirectsAlways({ kind, path: own, children }: Draft): boolean {
  return (kind.startsWith('redirect') && own === '') || children.some(redirectsAlways);
}

function number(drafts: readonly Draft[], counter: { next: number }): RouteModel[] {
  return drafts.map((draft) => ({ ...draft, id: counter.next++, children: number(draft.children, counter) }));
}
