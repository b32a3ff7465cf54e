import { ChangeDetectionStrategy, Component, RESPONSE_INIT, inject } from '@angular/core';
import { NameCookie } from '../reader/name-cookie';

/** Greets the reader by the cookie `name`, and says in a response header whether there was one. */
@Component({
  selector: 'app-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile.html',
  styleUrl: './profile.css',
})
export class Profile {
  private readonly cookie = inject(NameCookie);
  protected readonly name = this.cookie.name;

  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (!response) return;
    const headers = new Headers(response.headers);
    headers.set('X-Reader', this.name() ? 'known' : 'unknown');
    response.headers = headers;
  }

  protected forget(): void {
    this.cookie.remove();
  }
}
