import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Publication } from './publication/publication';
import { resolveComments, resolvePage } from './publication/resolve-post';
import { requireReader } from './reader/require-reader';

export const routes: Routes = [
  {
    path: '',
    title: 'Contents',
    loadComponent: () => import('./home/home').then((m) => m.Home),
    resolve: { posts: () => inject(Publication).listPosts() },
  },
  {
    path: 'about',
    title: 'About',
    loadComponent: () => import('./about/about').then((m) => m.About),
    resolve: { masthead: () => inject(Publication).readMasthead() },
  },
  { path: 'old-about', redirectTo: 'about' },
  {
    path: 'post/:id/:topic/:page',
    loadComponent: () => import('./post/post').then((m) => m.Post),
    resolve: { article: resolvePage, comments: resolveComments },
  },
  {
    path: 'profile',
    title: 'Your name',
    loadComponent: () => import('./profile/profile').then((m) => m.Profile),
  },
  {
    path: 'dashboard',
    title: 'Your desk',
    canActivate: [requireReader],
    loadComponent: () => import('./dashboard/dashboard').then((m) => m.Dashboard),
  },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: () => import('./not-found/not-found').then((m) => m.NotFound),
  },
];
