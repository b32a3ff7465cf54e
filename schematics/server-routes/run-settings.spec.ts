import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunSettings, type RunProcess } from './run-settings.js';

const terminal: RunProcess = { argv: ['node', 'ng', 'generate'], env: {}, isTerminal: true, cwd: tmpdir() };
const cli = { interactive: true, engine: { workflow: {} } };

function readWith(...argv: string[]): ReturnType<typeof readRunSettings> {
  return readRunSettings(cli, { ...terminal, argv: [...terminal.argv, ...argv] });
}

describe('the settings of a run', () => {
  it('allow questions on a terminal', () => {
    expect(readRunSettings(cli, terminal)).toMatchObject({ isInteractive: true, isDryRun: false });
  });

  it.each([
    [['--no-interactive']],
    [['--interactive=false']],
    [['--interactive', 'false']],
    [['--interactive', '--no-interactive']],
    [['--defaults']],
  ])('forbid them with %j', (argv) => {
    expect(readWith(...argv).isInteractive).toBe(false);
  });

  it.each([
    [['--interactive']],
    [['--no-interactive', '--interactive']],
    [['--defaults=false']],
    [['--defaults', 'false']],
  ])('allow them with %j', (argv) => {
    expect(readWith(...argv).isInteractive).toBe(true);
  });

  it.each<[string, Parameters<typeof readRunSettings>[0], Partial<RunProcess>]>([
    ['without a terminal', cli, { isTerminal: false }],
    ['in CI', cli, { env: { CI: 'true' } }],
    ['when the CLI shall see no terminal', cli, { env: { NG_FORCE_TTY: 'false' } }],
    ['when Nx forbids them', cli, { env: { NX_INTERACTIVE: 'false' } }],
    ['when another schematic forbids them', { ...cli, interactive: false }, {}],
    ['in a runner without a workflow', { ...cli, engine: { workflow: null } }, {}],
  ])('forbid them %s', (_name, context, changes) => {
    expect(readRunSettings(context, { ...terminal, ...changes }).isInteractive).toBe(false);
  });

  it.each([[['--dry-run']], [['-d']], [['--dryRun']], [['--dry-run=true']]])(
    'know a dry run by %j',
    (argv) => {
      expect(readWith(...argv).isDryRun).toBe(true);
      expect(readWith(...argv, '--no-dry-run').isDryRun).toBe(false);
    },
  );

  it('know a dry run of Nx', () => {
    expect(readRunSettings(cli, { ...terminal, env: { NX_DRY_RUN: 'true' } }).isDryRun).toBe(true);
  });

  it('find the workspace above the current folder', () => {
    const workspace = mkdtempSync(join(tmpdir(), 'ngx-hybrid-settings-'));
    const cwd = join(workspace, 'src/app');
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(workspace, 'angular.json'), '{}');

    expect(readRunSettings(cli, { ...terminal, cwd }).workspaceRoot).toBe(workspace);
    expect(
      readRunSettings({ ...cli, engine: { workflow: null } }, { ...terminal, cwd }).workspaceRoot,
    ).toBeUndefined();
    rmSync(workspace, { recursive: true });
  });
});
