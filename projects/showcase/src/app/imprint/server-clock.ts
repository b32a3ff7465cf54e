/**
 * The server's time of day. The environment variable `SHOWCASE_NOW` (ISO 8601) stops the clock, so that
 * the pages of two builds can be compared byte for byte.
 */
export function readServerClock(): number {
  const now = process.env['SHOWCASE_NOW'];
  return now ? Date.parse(now) : Date.now();
}
