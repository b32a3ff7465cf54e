import { toShape, type Page } from '../analysis/page.js';

/** Pages that are one route to Angular's server. */
export interface PageGroup {
  /** The path of the first page, which is the one that the router chooses. */
  readonly path: string;
  readonly first: Page;
  readonly pages: readonly Page[];
}

export function groupPages(pages: readonly Page[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const page of pages) {
    const shape = toShape(page.path);
    const group = groups.get(shape) ?? { path: page.path, first: page, pages: [] };
    groups.set(shape, { ...group, pages: [...group.pages, page] });
  }

  return [...groups.values()];
}
