import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, catchError, of, throwError } from 'rxjs';
import type { Comment, CommentDraft } from '../../shared/comment';
import type { PostPage, PostSummary } from '../../shared/post';

/** The people behind the publication, as `public/media.json` lists them. */
export interface Masthead {
  readonly name: string;
  readonly founded: number;
  readonly office: string;
  readonly staff: readonly { readonly role: string; readonly name: string }[];
}

/** The parameters of a page's route, as the address has them. */
export interface PageAddress {
  readonly id: string;
  readonly topic: string;
  readonly page: string;
}

/** What the application asks its own server. */
@Injectable({ providedIn: 'root' })
export class Publication {
  private readonly http = inject(HttpClient);

  listPosts(): Observable<PostSummary[]> {
    return this.http.get<PostSummary[]>('/api/posts');
  }

  /** The page, or `null` when there is none. */
  findPage({ id, topic, page }: PageAddress): Observable<PostPage | null> {
    const path = [id, topic, page].map(encodeURIComponent).join('/');
    return this.http.get<PostPage>(`/api/posts/${path}`).pipe(catchError(replaceMissing(null)));
  }

  /** The comments of a post; none for a post that does not exist. */
  listComments(post: number | string): Observable<Comment[]> {
    return this.http
      .get<Comment[]>('/api/comments', { params: { post } })
      .pipe(catchError(replaceMissing([])));
  }

  addComment(draft: CommentDraft): Observable<Comment> {
    return this.http.post<Comment>('/api/comments', draft);
  }

  readMasthead(): Observable<Masthead> {
    return this.http.get<Masthead>('/media.json');
  }
}

function replaceMissing<T>(replacement: T): (error: unknown) => Observable<T> {
  return (error) =>
    error instanceof HttpErrorResponse && error.status === 404 ? of(replacement) : throwError(() => error);
}
