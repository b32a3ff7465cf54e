import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import { CodeScan } from '../../../configurator/components/code-scan.js';
import type { CodeUnit } from '../../../configurator/components/code-unit.js';
import { UnitReader } from '../../../configurator/components/unit-reader.js';
import { ApplicationProgram } from '../../../configurator/program/application-program.js';
import type { Application } from '../../utility/application.js';
import { createTreeFileSystem } from '../../utility/tree-file-system.js';

/** Something of a browser that code uses. */
interface BrowserUse {
  /** As it is written: `localStorage`. */
  readonly name: string;
  /** `file:line`. */
  readonly place: string;
}

/**
 * What code uses of a browser while its file is being loaded, which a server does too. What a function does that is
 * called later, such as a factory of a provider, does not count.
 *
 * @param nodes of the same file: statements, expressions
 */
export function findBrowserUse(
  tree: Tree,
  { tsConfig }: Application,
  nodes: readonly ts.Node[],
): BrowserUse | undefined {
  const file = nodes[0]?.getSourceFile();
  if (!file) {
    return undefined;
  }
  const path = file.fileName.replace(/^\//, '');
  const program = new ApplicationProgram(createTreeFileSystem(tree), {
    entries: [path],
    tsConfig,
    libraries: [],
  });
  const checked = program.read(path);
  if (!checked) {
    return undefined;
  }
  const reader = new UnitReader(program);
  const scan = new CodeScan(reader.context, { node: checked, self: undefined });
  // A byte order mark is part of the program's text alone.
  const shift = checked.text.length - file.text.length;
  for (const node of nodes) {
    const same = findSame(checked, {
      start: node.getStart() + shift,
      end: node.end + shift,
      kind: node.kind,
    });
    if (same) {
      scan.visit(same);
    }
  }
  const units = new Set<CodeUnit>(scan.findings.uses);
  let { browser } = scan.findings;
  // A set grows while it is gone through.
  for (const unit of units) {
    if (unit.node.getSourceFile() === checked && !ts.isSourceFile(unit.node)) {
      const findings = reader.read(unit);
      browser ??= findings.browser;
      findings.uses.forEach((use) => units.add(use));
    }
  }

  return browser && { name: browser.name, place: `${path}:${browser.line}` };
}

interface Position {
  readonly start: number;
  readonly end: number;
  readonly kind: ts.SyntaxKind;
}

function findSame(root: ts.Node, position: Position): ts.Node | undefined {
  const isSame =
    root.kind === position.kind && root.getStart() === position.start && root.end === position.end;

  return isSame ? root : ts.forEachChild(root, (child) => findSame(child, position));
}
