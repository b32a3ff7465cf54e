import { isJsonObject } from '@angular-devkit/core';
import type { Rule } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';
import { formatMessage } from '../../errors/index.js';
import type { Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';

/**
 * The host names of the option `allowedHosts`: a list, or a text with commas in it.
 *
 * @throws NGXH1008 for what is not a host name
 */
export function readAllowedHosts(option: readonly string[] | string | undefined): string[] {
  const hosts = [option ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((host) => host.trim())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !isHostName(host));
  if (wrong !== undefined) {
    throw refuse('NGXH1008', { host: wrong });
  }

  return hosts;
}

/** Warns when the server would answer to nobody. */
export function reportMissingHosts({ name }: Application): Rule {
  return async (tree, { logger }) => {
    const { projects } = await readWorkspace(tree);
    const security = projects.get(name)?.targets.get('build')?.options?.['security'];
    const hosts = security !== undefined && isJsonObject(security) ? security['allowedHosts'] : undefined;
    if (!Array.isArray(hosts) || hosts.length === 0) {
      logger.warn(formatMessage('NGXH1009'));
    }
  };
}

/** `example.com`, `localhost`, `*.example.com`, an address such as `127.0.0.1`, or `*` for every host. */
function isHostName(host: string): boolean {
  return host === '*' || /^(\*\.)?[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host);
}
