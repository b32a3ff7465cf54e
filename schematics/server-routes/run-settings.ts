import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SchematicContext } from '@angular-devkit/schematics';

/** How the schematic is run, beyond its own options. */
export interface RunSettings {
  /** Somebody at a terminal can answer questions. */
  readonly isInteractive: boolean;
  /** Nothing will be written to disk. */
  readonly isDryRun: boolean;
  /** Folder of the workspace on disk; undefined when the tree is in memory alone. */
  readonly workspaceRoot: string | undefined;
}

/** The process that runs the schematic. */
export interface RunProcess {
  readonly argv: readonly string[];
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly isTerminal: boolean;
  readonly cwd: string;
}

/**
 * The Angular CLI keeps `--interactive`, `--defaults` and `--dry-run` to itself (`runSchematic` in its
 * schematics-command-module.js): `context.interactive` is true whatever the user says, unless a schematic calls this one
 * with `{ interactive: false }`, and the workflow has `dryRun` as a protected field. So the flags are read from the
 * command line, which Nx shares, with the environment variables that Nx has for the same. A terminal is one by the
 * rule of the CLI's `isTTY`. A runner without a workflow is a test or a tool, and has neither questions nor a disk.
 */
export function readRunSettings(
  { interactive, engine }: Pick<SchematicContext, 'interactive'> & { engine: { workflow: object | null } },
  { argv, env, isTerminal, cwd }: RunProcess = currentProcess(),
): RunSettings {
  const hasWorkflow = engine.workflow !== null;
  const isAllowed =
    interactive &&
    hasWorkflow &&
    (readFlag(argv, 'interactive') ?? env['NX_INTERACTIVE'] !== 'false') &&
    readFlag(argv, 'defaults') !== true;

  return {
    isInteractive: isAllowed && isTerminal && !isSet(env['CI']) && env['NG_FORCE_TTY'] !== 'false',
    isDryRun: readFlag(argv, 'dry-run', 'd') ?? isSet(env['NX_DRY_RUN']),
    workspaceRoot: hasWorkflow ? findWorkspace(cwd) : undefined,
  };
}

function currentProcess(): RunProcess {
  return {
    argv: process.argv,
    env: process.env,
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    cwd: process.cwd(),
  };
}

/** Value of a flag in the forms that yargs takes: `--no-x`, `--x=false`, `--x false`, `--dryRun`. The last one counts. */
function readFlag(argv: readonly string[], name: string, short?: string): boolean | undefined {
  let value: boolean | undefined;
  for (const [index, argument] of argv.entries()) {
    const [flag = '', written = argv[index + 1]] = argument.split('=', 2);
    const spelled = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (spelled === `--no-${name}`) {
      value = false;
    } else if (spelled === `--${name}` || (short !== undefined && flag === `-${short}`)) {
      value = written !== 'false';
    }
  }

  return value;
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== 'false' && variable !== '0';
}

/** The CLI looks for the workspace from the current folder upwards. */
function findWorkspace(folder: string): string | undefined {
  if (['angular.json', '.angular.json', 'nx.json'].some((name) => existsSync(join(folder, name)))) {
    return folder;
  }
  const parent = dirname(folder);

  return parent === folder ? undefined : findWorkspace(parent);
}
