import { createBuilder } from '@angular-devkit/architect';
import { executeRoutesBuilder } from './builder.js';

export default createBuilder(executeRoutesBuilder);
