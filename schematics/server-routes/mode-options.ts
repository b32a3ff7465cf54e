import { DEFAULT_MODES, type ModeOptions } from '../../configurator/modes/mode-options.js';
import type { Schema } from './schema.js';

const MODES = { prerender: 'Prerender', server: 'Server', client: 'Client' } as const;

/** What the options of the command line say about modes. */
export function readModeOptions(options: Schema): ModeOptions {
  return {
    params: options.params ? MODES[options.params] : DEFAULT_MODES.params,
    guarded: options.guarded ? MODES[options.guarded] : DEFAULT_MODES.guarded,
    default: options.default ? MODES[options.default] : DEFAULT_MODES.default,
  };
}
