import { isPlatformServer } from '@angular/common';
import { InjectionToken, PLATFORM_ID, REQUEST, TransferState, inject, makeStateKey } from '@angular/core';
import { CLOCK } from './clock';

/** Who turned the page into HTML, and when (milliseconds since 1970). */
export interface Rendering {
  readonly by: 'build' | 'server' | 'browser';
  readonly at: number;
}

const FROM_SERVER = makeStateKey<Rendering>('rendering');

/** How the first page came about. The browser takes over what the HTML says, so that hydration finds the same text. */
export const FIRST_RENDERING = new InjectionToken<Rendering>('FIRST_RENDERING', {
  factory: () => {
    const transferState = inject(TransferState);
    const at = inject(CLOCK)();
    if (!isPlatformServer(inject(PLATFORM_ID))) return transferState.get(FROM_SERVER, { by: 'browser', at });

    // Angular has a request to give only when somebody made one: while prerendering there is none.
    const rendering: Rendering = { by: inject(REQUEST, { optional: true }) ? 'server' : 'build', at };
    transferState.set(FROM_SERVER, rendering);
    return rendering;
  },
});
