import { DOCUMENT, Injectable, REQUEST, inject, signal } from '@angular/core';

/** The cookie `name`: read from the request on the server and from the document in the browser. */
@Injectable({ providedIn: 'root' })
export class NameCookie {
  private readonly document = inject(DOCUMENT);
  private readonly request = inject(REQUEST, { optional: true });
  private readonly current = signal(this.read());

  /** Empty when the reader has not said. */
  readonly name = this.current.asReadonly();

  remove(): void {
    this.document.cookie = 'name=; path=/; max-age=0; samesite=lax';
    this.current.set('');
  }

  private read(): string {
    const cookies = this.request ? (this.request.headers.get('cookie') ?? '') : this.document.cookie;
    const value = /(?:^|;\s*)name=([^;]*)/.exec(cookies)?.[1] ?? '';
    try {
      return decodeURIComponent(value);
    } catch {
      return '';
    }
  }
}
