import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { PostSummary } from '../../shared/post';

/** Links to the pages of a post. */
@Component({
  selector: 'app-post-pager',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './post-pager.html',
  styleUrl: './post-pager.css',
})
export class PostPager {
  readonly post = input.required<PostSummary>();
  /** The page being read, counted from 1. */
  readonly page = input.required<number>();

  protected readonly pages = computed(() =>
    Array.from({ length: this.post().pages }, (_, index) => ({
      number: index + 1,
      link: this.linkTo(index + 1),
    })),
  );
  protected readonly next = computed(() =>
    this.page() < this.post().pages ? this.linkTo(this.page() + 1) : null,
  );

  private linkTo(page: number): (string | number)[] {
    return ['/post', this.post().id, this.post().topic, page];
  }
}
