import type { Injected } from './instances.js';

/** What Angular's server gives to a page it renders for one request: `@angular/core`, and Express in older ones. */
const REQUEST_TOKENS = new Set(['REQUEST', 'REQUEST_CONTEXT', 'RESPONSE_INIT', 'RESPONSE']);

/** Services that read cookies, not those that ask for the consent to set them. */
const COOKIE_SERVICE = /Cookie(?!Consent)/;

/** Whether a token stands for the request, for the answer to it, or for its cookies. */
export function isRequestToken(injected: Injected): boolean {
  switch (injected.kind) {
    case 'package':
      return REQUEST_TOKENS.has(injected.name) || COOKIE_SERVICE.test(injected.name);
    case 'token':
      return REQUEST_TOKENS.has(injected.name);
    case 'class':
      return false;
  }
}
