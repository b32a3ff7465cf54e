import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { PrerenderFallback, RenderMode, type ServerRoute } from '@angular/ssr';
import { firstValueFrom } from 'rxjs';
import type { PostSummary } from '../shared/post';

export const serverRoutes: ServerRoute[] = [
  { path: '', renderMode: RenderMode.Prerender },
  { path: 'about', renderMode: RenderMode.Prerender },
  { path: 'old-about', renderMode: RenderMode.Prerender },
  {
    path: 'post/:id/:topic/:page',
    renderMode: RenderMode.Prerender,
    // The archive is left to the fallback: its pages are rendered when somebody asks for them.
    fallback: PrerenderFallback.Server,
    async getPrerenderParams() {
      const posts = await firstValueFrom(inject(HttpClient).get<PostSummary[]>('/api/posts'));
      return posts
        .filter((post) => !post.archived)
        .flatMap(({ id, topic, pages }) =>
          Array.from({ length: pages }, (_, index) => ({ id: `${id}`, topic, page: `${index + 1}` })),
        );
    },
  },
  // Every reader sees a page of their own, so nothing between us and them may keep it.
  { path: 'profile', renderMode: RenderMode.Server, headers: { 'Cache-Control': 'private, no-store' } },
  { path: 'dashboard', renderMode: RenderMode.Client },
  { path: 'sign-in', renderMode: RenderMode.Prerender },
  { path: '**', renderMode: RenderMode.Server, status: 404 },
];
