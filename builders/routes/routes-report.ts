/** What `ng run <project>:routes --json` prints: routes-report.schema.json says the same as a JSON schema. */
export interface RoutesReport {
  /** Grows when a field changes its meaning or goes; new fields leave it as it is. */
  readonly version: 1;
  readonly project: string;
  /** The file whose array of server routes the application uses; null for an application without one. */
  readonly serverRoutesFile: string | null;
  readonly routes: readonly RouteReport[];
  /** Places where routes or components could not be read. */
  readonly unresolved: readonly UnresolvedReport[];
  readonly differences: DifferencesReport;
}

export interface RouteReport {
  /** Without a leading slash; `''` is the start page. */
  readonly path: string;
  /** Null when the server routes file gives one that only the running application knows. */
  readonly mode: string | null;
  /** Where the mode is from: the server routes file, or the plan of `ng generate server-routes`. */
  readonly modeSource: 'server-routes' | 'plan';
  readonly plannedMode: string;
  readonly reason: string;
  readonly parameters: readonly string[];
  readonly guards: readonly GuardReport[];
  /** HTTP status that the server route sets. */
  readonly status: number | null;
  /** What happens to paths that `getPrerenderParams` does not name: `Server`, `Client` or `None`. */
  readonly fallback: string | null;
  /** Seconds, false for never, or the code of the expression; null when the route has none. */
  readonly revalidate: number | false | string | null;
  /** The route in the router configuration; null for the `**` of a router that has none. */
  readonly source: PlaceReport | null;
  /** The server route that decides. */
  readonly serverRoute: (PlaceReport & { readonly path: string | null }) | null;
}

export interface PlaceReport {
  /** Relative to the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface GuardReport {
  readonly name: string;
  /** Null for a guard that is in no file of the workspace. */
  readonly source: PlaceReport | null;
}

export interface UnresolvedReport extends PlaceReport {
  readonly what: 'routes' | 'component';
  readonly reason: string;
  /** For people, with its code: what could not be read, why, and what to do. */
  readonly message: string;
}

export interface DifferencesReport {
  /** Routes without a server route of their own. */
  readonly missing: readonly string[];
  /** Server routes without a route. */
  readonly gone: readonly (PlaceReport & { readonly path: string | null })[];
  /** Static routes that a parameter or wildcard of another mode decides. */
  readonly swallowed: readonly string[];
  /** For people, with their codes: server routes that do not suit the routes they are found for. */
  readonly conflicts: readonly string[];
}
