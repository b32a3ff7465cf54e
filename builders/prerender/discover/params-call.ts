/**
 * What one call of a `getPrerenderParams` has given. Angular calls it for each route of the router that the server route
 * is for. Plain data: it comes out of a worker thread.
 */
export interface ParamsCall {
  /** Path of the server route as its author has written it. */
  readonly route: string;
  /** How many pages it named. */
  readonly count: number;
  /** Pages that were named before, by the values that the path has, in their order. */
  readonly duplicates: readonly RepeatedPage[];
  /** The first page for which a value is missing or is no string. Angular stops there. */
  readonly missing: MissingParam | undefined;
  /** Names with a value that no part of the path asks for. */
  readonly unused: readonly string[];
  readonly failure: ParamsFailure | undefined;
}

export interface RepeatedPage {
  /** Which page it is, from 1. */
  readonly page: number;
  /** Its values, as JSON. */
  readonly values: string;
}

export interface MissingParam {
  readonly name: string;
  /** What there is instead of a string: `undefined`, `a number`. */
  readonly found: string;
  /** Which page it is, from 1. */
  readonly page: number;
}

/** The function threw, or gave something that is no list of objects. */
export interface ParamsFailure {
  /** Angular's error ends with it. */
  readonly message: string;
  /** The first place of the application in the stack, with ` at ` before it; empty when the stack names none. */
  readonly place: string;
}
