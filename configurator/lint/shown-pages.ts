import type { RouteAnalysis } from '../analysis.js';
import { toShape, type Page } from '../pages/page.js';

/** The pages without those that another page of the same path always comes before. */
export function listShownPages({ pages }: RouteAnalysis): Page[] {
  const taken = new Set<string>();

  return pages.filter((page) => {
    const shape = toShape(page.path.text);
    const isShown = !taken.has(shape) && !page.isUnreachable;
    if (isShown && !page.isConditional && !page.mayNotMatch) {
      taken.add(shape);
    }

    return isShown;
  });
}
