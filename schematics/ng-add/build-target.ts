import type { Rule, SchematicContext, Tree } from '@angular-devkit/schematics';
import { updateWorkspace } from '@schematics/angular/utility';
import { HYBRID_BUILDER, type Application } from '../utility/application.js';
import { reportMissingHosts } from './allowed-hosts.js';
import { chooseOutputPath } from './output-path.js';
import { findServerEntry } from './server-entry/index.js';

type Options = Application['options'];

/** Builds the application with our builder, and tells it where the server is and whom it answers to. */
export function setBuildTarget(application: Application, hosts: readonly string[]): Rule {
  return (_tree: Tree, context: SchematicContext) =>
    updateWorkspace(({ projects }) => {
      const target = projects.get(application.name)?.targets.get('build');
      if (!target) {
        return;
      }

      const options = (target.options ??= {});
      const changes = chooseOptions(application, { current: options, hosts });
      for (const [name, value] of Object.entries(changes)) {
        // What is not assigned keeps its place and its form in angular.json.
        if (JSON.stringify(options[name]) !== JSON.stringify(value)) {
          options[name] = value;
        }
      }
      target.builder = HYBRID_BUILDER;
      reportMissingHosts(context, readHosts(readObject(changes['security'])));
    });
}

function chooseOptions(
  application: Application,
  { current, hosts }: { readonly current: Options; readonly hosts: readonly string[] },
): Options {
  const security = readObject(current['security']);
  // Later on, the mode is the author's choice.
  const isConfigured = application.builder === HYBRID_BUILDER;

  return {
    outputPath: chooseOutputPath(application, current['outputPath']),
    outputMode: isConfigured ? (current['outputMode'] ?? 'server') : 'server',
    security: { ...security, allowedHosts: [...new Set([...readHosts(security), ...hosts])] },
    ssr: { ...readObject(current['ssr']), entry: findServerEntry(application) },
  };
}

function readHosts({ allowedHosts }: Options): string[] {
  return Array.isArray(allowedHosts) ? allowedHosts.map(String) : [];
}

function readObject(value: Options[string]): Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
