/**
 * Names that a browser has as globals, and Node 24 with the shims of `@angular/platform-server/init` (those of domino:
 * `HTMLElement`, `Event`, ...) has not: reading one of them while rendering on a server is a ReferenceError. Both have
 * `navigator`, `performance` and `fetch`, which are no sign of anything by themselves. Words that are as often meant otherwise, such
 * as `name`, `status` and `event`, are left out.
 */
export const BROWSER_GLOBALS: ReadonlySet<string> = new Set([
  // The page and its window
  ...['window', 'document', 'location', 'history', 'screen', 'self', 'frames', 'opener', 'visualViewport'],
  ...['innerWidth', 'innerHeight', 'outerWidth', 'outerHeight', 'devicePixelRatio', 'isSecureContext'],
  ...['scrollX', 'scrollY', 'pageXOffset', 'pageYOffset', 'scroll', 'scrollTo', 'scrollBy'],
  ...['getComputedStyle', 'getSelection', 'matchMedia', 'postMessage'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent'],
  // Storage
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'Storage', 'StorageEvent'],
  // Time and observers
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'],
  ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver'],
  // Dialogs
  ...['alert', 'confirm', 'prompt', 'open', 'print'],
  // Elements, graphics and media
  ...['customElements', 'ShadowRoot', 'Image', 'Audio', 'Option', 'Range', 'Selection', 'DOMParser'],
  ...['XMLSerializer', 'CSS', 'CSSStyleSheet', 'FontFace', 'DOMRect', 'DOMPoint', 'DOMMatrix', 'Path2D'],
  ...['OffscreenCanvas', 'CanvasRenderingContext2D', 'createImageBitmap', 'AudioContext', 'MediaRecorder'],
  ...['speechSynthesis', 'SpeechSynthesisUtterance', 'TouchEvent', 'PointerEvent', 'MediaQueryList'],
  // Devices, workers and the network
  ...['Notification', 'FileReader', 'XMLHttpRequest', 'EventSource', 'Worker', 'SharedWorker'],
  ...['RTCPeerConnection', 'DataTransfer', 'ClipboardItem', 'PaymentRequest', 'DeviceOrientationEvent'],
]);

/** What the `navigator` of Node 24 has; one of a browser has much more: `geolocation`, `clipboard`, ... */
export const NODE_NAVIGATOR: ReadonlySet<string> = new Set([
  ...['hardwareConcurrency', 'language', 'languages', 'locks', 'platform', 'userAgent'],
]);

/** Browser globals that the window of Angular's server has as well: `inject(DOCUMENT).defaultView`. */
export const SERVER_WINDOW: ReadonlySet<string> = new Set([
  ...['window', 'document', 'location', 'history', 'self', 'frames', 'opener', 'getComputedStyle'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent'],
]);
