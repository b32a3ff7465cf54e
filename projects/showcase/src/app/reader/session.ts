import { Injectable, computed, inject, signal } from '@angular/core';
import { LOCAL_STORAGE } from './local-storage';

const KEY = 'slack-water.reader';

/** Who has signed in in this browser. A demonstration: the name is all there is to it. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly storage = inject(LOCAL_STORAGE);
  private readonly name = signal(this.storage?.getItem(KEY) ?? '');

  readonly reader = this.name.asReadonly();
  readonly isSignedIn = computed(() => this.name() !== '');

  signIn(name: string): void {
    this.storage?.setItem(KEY, name);
    this.name.set(name);
  }

  signOut(): void {
    this.storage?.removeItem(KEY);
    this.name.set('');
  }
}
