import { BUILD_ERRORS } from './build.js';
import { SCHEMATICS_ERRORS } from './schematics.js';
import { SERVER_ERRORS } from './server.js';

/**
 * Every message a user can meet, by code: `NGXH1…` schematics, `NGXH2…` build, `NGXH3…` server.
 * Each has a section in docs/errors.md; catalogue.spec.ts keeps the two equal.
 */
export const CATALOGUE = { ...SCHEMATICS_ERRORS, ...BUILD_ERRORS, ...SERVER_ERRORS } as const;

export type ErrorCode = keyof typeof CATALOGUE;
