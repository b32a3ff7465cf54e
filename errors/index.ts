export { HybridError, type MessageArguments, formatMessage } from './hybrid-error.js';
