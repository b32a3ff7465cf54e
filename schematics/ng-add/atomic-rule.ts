import { callRule, chain, type Rule } from '@angular-devkit/schematics';

/** Runs rules on a copy of the tree, which takes its place when all of them have succeeded: an error changes nothing. */
export function runTogether(rules: readonly Rule[]): Rule {
  return (tree, context) => callRule(chain([...rules]), tree.branch(), context);
}
