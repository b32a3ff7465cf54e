import { SchematicsException } from '@angular-devkit/schematics';
import { formatMessage, type MessageArguments } from '../../errors/index.js';

/** The error that ends a schematic with nothing changed; the Angular CLI prints its message without a stack trace. */
export function refuse(...message: MessageArguments): SchematicsException {
  return new SchematicsException(formatMessage(...message));
}
