import type { PageGroup } from '../pages/page-group.js';
import { listParameters } from '../pages/page.js';
import type { Decision } from '../server-entry.js';
import type { ModeContext } from './mode-context.js';

/**
 * A path with parameters is prerendered for the values that its author lists, and rendered on request for others;
 * `--params` chooses another mode for all of them.
 */
export function decideParameters({ path, pages }: PageGroup, context: ModeContext): Decision | undefined {
  const names = [...new Set(listParameters(path.text))];
  if (names.length === 0) {
    return undefined;
  }
  const mode = context.options.params;
  const reason = `parameters: ${names.join(', ')}`;
  if (mode !== 'Prerender') {
    return { mode, reason };
  }
  const [{ components, resolvers }] = pages;
  const { hints, inputTypes } = context.components.readDataHints({
    components,
    resolvers,
    parameters: names,
    bindsInputs: context.bindsInputs,
  });
  const dataHints = [
    ...new Set(hints.map(({ parameter, text }) => (parameter ? `${parameter}: ${text}` : text))),
  ];

  return {
    mode,
    parameters: names.map((name) => {
      const inputType = inputTypes.get(name);

      return { name, ...(inputType !== undefined && { inputType }) };
    }),
    ...(dataHints.length > 0 && { dataHints }),
    reason,
  };
}
