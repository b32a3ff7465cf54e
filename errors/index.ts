export { CATALOGUE, type ErrorCode } from './catalogue.js';
export { HybridError, formatMessage } from './hybrid-error.js';
