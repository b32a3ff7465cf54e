import { Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** Counts how often the reader went from one page to another without loading the document again. */
@Injectable({ providedIn: 'root' })
export class PageChanges {
  private readonly changes = signal(0);
  private path: string | undefined;

  readonly count = this.changes.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/, 1)[0]),
        takeUntilDestroyed(),
      )
      .subscribe((path) => {
        if (this.path !== undefined && path !== this.path) this.changes.update((count) => count + 1);
        this.path = path;
      });
  }
}
