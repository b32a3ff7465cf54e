import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import type { Comment } from '../../shared/comment';
import type { PostPage } from '../../shared/post';
import { Applause } from '../applause/applause';
import { Letters } from '../letters/letters';
import { NotFound } from '../not-found/not-found';
import { PublicationTitle } from '../publication/publication-title';
import { PostPager } from './post-pager';

/** One page of a post, with the letters to the editor below it. */
@Component({
  selector: 'app-post',
  imports: [Applause, DatePipe, Letters, NotFound, PostPager],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './post.html',
  styleUrl: './post.css',
})
export class Post {
  /** From the route's resolver: `null` when there is no such page. */
  readonly article = input<PostPage | null>(null);
  readonly comments = input<readonly Comment[]>([]);

  constructor() {
    const title = inject(PublicationTitle);
    effect(() => {
      const article = this.article();
      title.setTitle(article ? `${article.title}, ${article.page}/${article.pages}` : 'Not found');
    });
  }
}
