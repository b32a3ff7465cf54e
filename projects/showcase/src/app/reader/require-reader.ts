import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Lets a signed-in reader pass and sends everybody else to the sign-in page. */
export const requireReader: CanActivateFn = () =>
  inject(Session).isSignedIn() || inject(Router).createUrlTree(['/sign-in']);
