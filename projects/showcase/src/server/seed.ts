import comments from './seed/comments.json';
import post1 from './seed/posts/01-two-outstretched-arms.json';
import post2 from './seed/posts/02-waiting-for-water.json';
import post3 from './seed/posts/03-a-lens-made-of-rings.json';
import post4 from './seed/posts/04-twice-daily-arithmetic.json';
import post5 from './seed/posts/05-the-keepers-inventory.json';
import post6 from './seed/posts/06-what-the-gauge-remembers.json';
import post7 from './seed/posts/07-every-light-has-a-sentence.json';
import post8 from './seed/posts/08-the-dredgers-unfinished-job.json';
import post9 from './seed/posts/09-where-the-tide-does-not-come.json';
import post10 from './seed/posts/10-sound-for-when-light-fails.json';
import post11 from './seed/posts/11-knots-you-can-read-in-the-dark.json';
import post12 from './seed/posts/12-the-wave-that-goes-upstream.json';
import topics from './seed/topics.json';

/** The content a new database starts with. It is part of the server bundle, so that `dist/` runs anywhere. */
export const seed = {
  topics,
  posts: [post1, post2, post3, post4, post5, post6, post7, post8, post9, post10, post11, post12],
  comments,
};

export type Seed = typeof seed;
