import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { addComment, checkDraft, listComments } from './comments';
import { findPage, hasPost, listPosts } from './posts';

/** The publication's endpoints, to be mounted at `/api`. Answers are JSON; refusals are `{ problems: string[] }`. */
export function createApi(): Router {
  const api = Router();

  api.get('/posts', (_request, response) => {
    response.json(listPosts());
  });

  api.get('/posts/:id/:topic/:page', (request, response) => {
    const { id, topic, page } = request.params;
    const found = findPage(toNumber(id), topic, toNumber(page));
    if (found) response.json(found);
    else refuse(response, 404, `There is no page ${page} of a post ${id} in "${topic}".`);
  });

  api.get('/comments', (request, response) => {
    const post = toNumber(request.query['post']);
    if (Number.isNaN(post)) refuse(response, 400, 'Say which post: /api/comments?post=1.');
    else if (!hasPost(post)) refuse(response, 404, `There is no post ${post}.`);
    else response.json(listComments(post));
  });

  api.post('/comments', express.json({ limit: '16kb' }), (request, response) => {
    const checked = checkDraft(request.body);
    if ('problems' in checked) refuse(response, 422, ...checked.problems);
    else if (!hasPost(checked.draft.post)) refuse(response, 404, `There is no post ${checked.draft.post}.`);
    else response.status(201).json(addComment(checked.draft));
  });

  api.use((request, response) => {
    refuse(response, 404, `There is no ${request.method} ${request.originalUrl}.`);
  });

  api.use(
    (
      error: { status?: number; message: string },
      _request: Request,
      response: Response,
      next: NextFunction,
    ) => {
      // The body parser says 400 for broken JSON and 413 for too much of it; all else is a fault of ours.
      if (error.status && error.status < 500) refuse(response, error.status, error.message);
      else next(error);
    },
  );

  return api;
}

/** A number that counts something from 1, or `NaN` (which no row of the database equals). */
function toNumber(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : NaN;
}

function refuse(response: Response, status: number, ...problems: string[]): void {
  response.status(status).json({ problems });
}
