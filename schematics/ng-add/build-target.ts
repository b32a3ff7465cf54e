import type { JsonValue } from '@angular-devkit/core';
import type { Rule } from '@angular-devkit/schematics';
import { updateWorkspace } from '@schematics/angular/utility';
import { HYBRID_BUILDER, type Application, type BuildOptions } from '../utility/application.js';
import { chooseOutputPath, withBrowserFolder } from './output-path.js';
import { findServerEntry } from './server-entry/index.js';
import { findMainServer } from './server-files/index.js';

/** Builds the application with our builder, and tells it where the server is and whom it answers to. */
export function setBuildTarget(application: Application, hosts: readonly string[]): Rule {
  return updateWorkspace(({ projects }) => {
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
    for (const configuration of Object.values(target.configurations ?? {})) {
      giveBrowserFolder(configuration ?? {});
    }
  });
}

/** The server lies where the browser files of a configuration would. */
function giveBrowserFolder(configuration: Record<string, JsonValue | undefined>): void {
  const outputPath = withBrowserFolder(configuration['outputPath']);
  if (outputPath !== undefined && outputPath !== configuration['outputPath']) {
    configuration['outputPath'] = outputPath;
  }
}

function chooseOptions(
  application: Application,
  { current, hosts }: { readonly current: BuildOptions; readonly hosts: readonly string[] },
): BuildOptions {
  const security = readObject(current['security']);
  // Later on, the mode is the author's choice.
  const isConfigured = application.builder === HYBRID_BUILDER;

  return {
    server: findMainServer(application),
    outputPath: chooseOutputPath(application, current['outputPath']),
    outputMode: isConfigured ? (current['outputMode'] ?? 'server') : 'server',
    security: { ...security, allowedHosts: [...new Set([...readHosts(security), ...hosts])] },
    ssr: { ...readObject(current['ssr']), entry: findServerEntry(application) },
  };
}

function readHosts({ allowedHosts }: BuildOptions): string[] {
  return Array.isArray(allowedHosts) ? allowedHosts.map(String) : [];
}

function readObject(value: BuildOptions[string]): BuildOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
