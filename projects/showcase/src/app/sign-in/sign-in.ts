import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../reader/session';

@Component({
  selector: 'app-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** The form has `method="dialog"`, which sends nothing anywhere: it may be submitted before this code is there. */
  protected signIn(name: string): void {
    if (name.trim() === '') return;
    this.session.signIn(name.trim());
    void this.router.navigateByUrl('/dashboard');
  }
}
