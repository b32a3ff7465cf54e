import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PostSummary } from '../../shared/post';
import { Applause } from '../applause/applause';

/** The table of contents: one post in large type, the rest of the issue, and the archive. */
@Component({
  selector: 'app-home',
  imports: [Applause, DatePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  /** Newest first, from the route's resolver. */
  readonly posts = input<readonly PostSummary[]>([]);

  private readonly issue = computed(() => this.posts().filter((post) => !post.archived));
  protected readonly lead = computed(() => this.issue()[0]);
  protected readonly others = computed(() => this.issue().slice(1));
  protected readonly archive = computed(() => this.posts().filter((post) => post.archived));
}
