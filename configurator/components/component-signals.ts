import type { Place } from '../program/place.js';

/** What the code of a component, of its template's dependencies and of the services they inject says about a mode. */
export interface ComponentSignals {
  /** Reads the request: `inject(REQUEST)`, `RESPONSE_INIT`, cookies. */
  readonly request: Signal | undefined;
  /** Uses what only a browser has, in code that runs while rendering: `window`, `localStorage`. */
  readonly browser: Signal | undefined;
}

export interface Signal extends Place {
  /** What is used: `window`, `REQUEST`, `document.cookie`. */
  readonly name: string;
  /** The class it is used in, which may be a dependency of the route's component; undefined outside of classes. */
  readonly owner: string | undefined;
}

/** How a component comes by the data for a parameter of its route. */
export interface DataHint {
  /** Name of the parameter; undefined when the code concerns the page as a whole. */
  readonly parameter: string | undefined;
  /** For people: "ArticleService.getBySlug() in src/app/article.service.ts". */
  readonly text: string;
}
