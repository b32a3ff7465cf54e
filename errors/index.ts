export type { ErrorCode } from './catalogue.js';
export { HybridError, type MessageArguments, formatMessage } from './hybrid-error.js';
