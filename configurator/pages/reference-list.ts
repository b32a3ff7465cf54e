import type { NamedReference } from '../router/router-route.js';

/** Both lists, without what the first one has already. */
export function mergeReferences(
  outer: readonly NamedReference[],
  inner: readonly NamedReference[],
): NamedReference[] {
  const isIn = ({ name, declaration }: NamedReference): boolean =>
    outer.some((other) => other.name === name && other.declaration === declaration);

  return [...outer, ...inner.filter((reference) => !isIn(reference))];
}
