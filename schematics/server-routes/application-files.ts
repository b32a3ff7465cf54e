import type { Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';
import type { AnalysedFiles } from '../../configurator/analysis.js';
import { readFileReplacements } from '../../configurator/program/file-replacements.js';
import type { Application } from '../utility/application.js';

/** The files that an application is read from. */
export async function listApplicationFiles(
  tree: Tree,
  { main, mainServer, tsConfig, options, configurations, defaultConfiguration }: Application,
): Promise<AnalysedFiles> {
  const { projects } = await readWorkspace(tree);
  const libraries = [...projects.values()]
    .filter(({ extensions }) => extensions['projectType'] === 'library')
    .map(({ root }) => root);

  const configured = defaultConfiguration ? configurations.get(defaultConfiguration) : undefined;
  const replacements = readFileReplacements(
    (configured ?? {})['fileReplacements'] ?? options['fileReplacements'],
  );

  const entries = mainServer === undefined ? [main] : [main, mainServer];

  return {
    main,
    ...(mainServer !== undefined && { mainServer }),
    entries,
    tsConfig,
    libraries,
    replacements,
  };
}
