import express, { type RequestHandler } from 'express';
import { NAME_LIMIT } from '../shared/comment';

const ONE_YEAR = 365 * 24 * 60 * 60 * 1000;

/** `POST /profile`, sent by a plain form: keeps the name in a cookie and shows the page again. */
export const saveName: RequestHandler[] = [
  express.urlencoded({ limit: '4kb' }),
  (request, response) => {
    const { name } = (request.body ?? {}) as Record<string, unknown>;
    const text = typeof name === 'string' ? name.trim().slice(0, NAME_LIMIT) : '';
    if (text === '') response.clearCookie('name', { sameSite: 'lax' });
    else response.cookie('name', text, { maxAge: ONE_YEAR, sameSite: 'lax' });
    response.redirect(303, '/profile');
  },
];
