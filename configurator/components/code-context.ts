import type { ClassMembers } from './class-members.js';
import type { CodeUnits } from './code-unit.js';
import type { Instances } from './instances.js';
import type { NameResolver } from './name-resolver.js';
import type { PlatformConditions } from './platform-conditions.js';

/** What reading code needs to know of an application. */
export interface CodeContext {
  readonly names: NameResolver;
  readonly members: ClassMembers;
  readonly instances: Instances;
  readonly conditions: PlatformConditions;
  readonly units: CodeUnits;
}
