import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { Comment } from '../../shared/comment';
import type { PostPage } from '../../shared/post';
import { type PageAddress, Publication } from './publication';

/** The page that the route's parameters name, or `null` when there is none. */
export const resolvePage: ResolveFn<PostPage | null> = ({ params }) =>
  inject(Publication).findPage(params as PageAddress);

/** The comments of the post that the route's parameters name. */
export const resolveComments: ResolveFn<readonly Comment[]> = ({ params }) =>
  inject(Publication).listComments((params as PageAddress).id);
