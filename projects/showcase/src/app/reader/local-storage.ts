import { DOCUMENT, InjectionToken, inject } from '@angular/core';

/** The browser's storage, or `null` where there is none: on the server, or when the reader has turned it off. */
export const LOCAL_STORAGE = new InjectionToken<Storage | null>('LOCAL_STORAGE', {
  factory: () => {
    try {
      return inject(DOCUMENT).defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  },
});
