import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ApplauseCount } from './applause-count';

/** A button to clap with. It works as soon as the page is seen: clicks made before hydration are replayed. */
@Component({
  selector: 'app-applause',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './applause.html',
  styleUrl: './applause.css',
})
export class Applause {
  /** What is applauded: `issue`, or the number of a post. */
  readonly subject = input.required<string>();
  readonly label = input('Applaud');

  private readonly applause = inject(ApplauseCount);
  protected readonly count = computed(() => this.applause.counts()[this.subject()] ?? 0);

  protected applaud(): void {
    this.applause.add(this.subject());
  }
}
