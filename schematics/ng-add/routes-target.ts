import type { Rule } from '@angular-devkit/schematics';
import { updateWorkspace } from '@schematics/angular/utility';
import { formatMessage } from '../../errors/index.js';
import type { Application } from '../utility/application.js';

const TARGET = 'routes';
const BUILDER = 'ngx-hybrid:routes';

/** Adds the target `routes`, with which `ng run <project>:routes` prints the table of routes. */
export function addRoutesTarget({ name }: Application): Rule {
  return (_tree, { logger }) =>
    updateWorkspace(({ projects }) => {
      const targets = projects.get(name)?.targets;
      const current = targets?.get(TARGET);
      if (!current) {
        targets?.add({ name: TARGET, builder: BUILDER });
      } else if (current.builder !== BUILDER) {
        logger.info(formatMessage('NGXH1065', { project: name, builder: current.builder }));
      }
    });
}
