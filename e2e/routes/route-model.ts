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
  readonly isConditional: boolean;
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

const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);

function sometimes<Value>(arbitrary: fc.Arbitrary<Value>, freq: number): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}

const { routes } = fc.letrec<{ routes: readonly Draft[]; route: Draft }>((tie) => ({
  routes: fc.array(tie('route'), { minLength: 1, maxLength: 5, depthIdentifier: 'routes' }),
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
      outlet: sometimes(fc.constant('side'), 12),
      uses: sometimes(fc.constantFrom<NonNullable<RouteModel['uses']>[]>('window', 'request'), 8),
      isConditional: rarely,
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
    isConditional: false,
    isLazy: false,
    children: [],
    ...model,
  };
}

/** Random routes that Angular's router accepts. */
export const routeModels: fc.Arbitrary<readonly RouteModel[]> = routes.map((drafts) =>
  number([createModel({ id: 0, path: TARGET.slice(1) }), ...drafts], { next: 0 }),
);

/** The routes and all below them. */
export function listAll(models: readonly RouteModel[]): RouteModel[] {
  return models.flatMap((model) => [model, ...listAll(model.children)]);
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
