import { HYBRID_BUILDER, type Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';

/** Options that belong together: in a configuration, one of them would take the place of what is set up. */
const SERVER_OPTIONS = ['server', 'ssr', 'outputMode'];

/**
 * Refuses an application whose server is a matter of some of its configurations. Once it is set up, they are the
 * author's.
 *
 * @throws NGXH1053
 */
export function checkConfigurations({ name, builder, configurations }: Application): void {
  for (const [configuration, options] of builder === HYBRID_BUILDER ? [] : configurations) {
    const option = SERVER_OPTIONS.find((candidate) => options[candidate] !== undefined);
    if (option !== undefined) {
      throw refuse('NGXH1053', { project: name, configuration, option });
    }
  }
}
