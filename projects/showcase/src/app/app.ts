import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Imprint } from './imprint/imprint';
import { PageChanges } from './layout/page-changes';

// NGXH2035: the imprint asks whether there is a request at all, and shows nothing of it.
@Component({
  selector: 'app-root',
  imports: [Imprint, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    const pageChanges = inject(PageChanges);
    // A new document would start reading at its top; so does a new page without one.
    effect(() => {
      if (pageChanges.count() > 0) this.focusMain();
    });
  }

  protected focusMain(): void {
    this.main().nativeElement.focus({ preventScroll: true });
  }
}
