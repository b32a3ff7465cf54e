import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PageChanges } from '../layout/page-changes';
import { CLOCK } from './clock';
import { FIRST_RENDERING, type Rendering } from './rendering';

const WORDS: Record<Rendering['by'], string> = {
  build: 'Prerendered',
  server: 'Rendered on the server',
  browser: 'Rendered in the browser',
};

/** Says below every page who rendered it and when. */
@Component({
  selector: 'app-imprint',
  imports: [DatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imprint.html',
  styleUrl: './imprint.css',
})
export class Imprint {
  private readonly clock = inject(CLOCK);
  private readonly first = inject(FIRST_RENDERING);
  private readonly pageChanges = inject(PageChanges);

  protected readonly rendering = computed<Rendering>(() =>
    this.pageChanges.count() === 0 ? this.first : { by: 'browser', at: this.clock() },
  );
  protected readonly words = computed(() => WORDS[this.rendering().by]);
}
