import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

const PUBLICATION_NAME = 'Slack Water';

/** Document titles: the page's own title, then the publication's name. */
@Injectable({ providedIn: 'root' })
export class PublicationTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
    if (title) this.setTitle(title);
  }

  setTitle(title: string): void {
    this.title.setTitle(`${title} · ${PUBLICATION_NAME}`);
  }
}
