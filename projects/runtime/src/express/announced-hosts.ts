let announced: readonly string[] | undefined;

/** Remembers which hosts the middleware created last answers to, for the line that `listen()` prints. */
export function announceHosts(hosts: readonly string[]): void {
  announced = hosts;
}

/** The hosts of the middleware created last; undefined when there is none with a manifest. */
export function readAnnouncedHosts(): readonly string[] | undefined {
  return announced;
}
