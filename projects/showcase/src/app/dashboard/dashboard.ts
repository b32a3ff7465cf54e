import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PostSummary } from '../../shared/post';
import { ApplauseCount } from '../applause/applause-count';
import { Session } from '../reader/session';

/** The signed-in reader's desk: what this browser remembers of the reading. */
@Component({
  selector: 'app-dashboard',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.css',
})
export class Dashboard {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly counts = inject(ApplauseCount).counts;

  protected readonly reader = this.session.reader;
  protected readonly posts = httpResource<PostSummary[]>(() => '/api/posts', { defaultValue: [] });
  protected readonly rows = computed(() =>
    (this.posts.hasValue() ? this.posts.value() : []).map((post) => ({
      post,
      applause: this.counts()[post.id] ?? 0,
    })),
  );
  protected readonly total = computed(() =>
    Object.values(this.counts()).reduce((sum, count) => sum + count, 0),
  );

  protected signOut(): void {
    this.session.signOut();
    void this.router.navigateByUrl('/sign-in');
  }
}
