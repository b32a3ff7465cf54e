import { InjectionToken } from '@angular/core';

/** The time of day, in milliseconds since 1970, for everything that shows when a page was rendered. */
export const CLOCK = new InjectionToken<() => number>('CLOCK', { factory: () => Date.now });
