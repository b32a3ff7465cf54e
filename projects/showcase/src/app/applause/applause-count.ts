import { Injectable, afterNextRender, inject, signal } from '@angular/core';
import { LOCAL_STORAGE } from '../reader/local-storage';

const KEY = 'slack-water.applause';

type Counts = Readonly<Record<string, number>>;

/** How often this reader has applauded what. Kept in the browser. */
@Injectable({ providedIn: 'root' })
export class ApplauseCount {
  private readonly storage = inject(LOCAL_STORAGE);
  private readonly added = signal<Counts>({});
  private restored = false;

  /** By subject: `issue`, or the number of a post. */
  readonly counts = this.added.asReadonly();

  constructor() {
    // Not earlier: the server cannot know what earlier visits left behind, and hydration compares with its HTML.
    afterNextRender(() => this.restore());
  }

  add(subject: string): void {
    this.restore();
    this.added.update((counts) => ({ ...counts, [subject]: (counts[subject] ?? 0) + 1 }));
    this.storage?.setItem(KEY, JSON.stringify(this.added()));
  }

  private restore(): void {
    if (this.restored) return;
    this.restored = true;
    this.added.set(this.readSaved());
  }

  private readSaved(): Counts {
    try {
      const saved: unknown = JSON.parse(this.storage?.getItem(KEY) ?? '{}');
      const entries = typeof saved === 'object' && saved !== null ? Object.entries(saved) : [];
      return Object.fromEntries(entries.filter(([, count]) => Number.isSafeInteger(count)));
    } catch {
      return {};
    }
  }
}
