import { createBuilder } from '@angular-devkit/architect';
import { executePrerenderBuilder } from './builder.js';

export default createBuilder(executePrerenderBuilder);
