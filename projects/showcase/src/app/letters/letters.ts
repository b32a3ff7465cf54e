import { DatePipe } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import {
  type Comment,
  type CommentDraft,
  type CommentProblems,
  NAME_LIMIT,
  TEXT_LIMIT,
} from '../../shared/comment';
import { Publication } from '../publication/publication';

/** Letters to the editor below a post, with a form for another one. */
@Component({
  selector: 'app-letters',
  imports: [DatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './letters.html',
  styleUrl: './letters.css',
})
export class Letters {
  /** Number of the post. */
  readonly post = input.required<number>();
  /** The letters there were when the page was rendered; newer ones are fetched once the block is awake. */
  readonly printed = input.required<readonly Comment[]>();

  private readonly publication = inject(Publication);
  protected readonly limits = { name: NAME_LIMIT, text: TEXT_LIMIT };
  protected readonly letters = linkedSignal(() => this.printed());
  protected readonly status = signal('');
  protected readonly problems = signal<readonly string[]>([]);

  constructor() {
    afterNextRender(() => void this.refresh());
  }

  /** The form has `method="dialog"`, which sends nothing anywhere: it may be submitted before this code is there. */
  protected async send(form: HTMLFormElement, draft: CommentDraft): Promise<void> {
    this.problems.set([]);
    try {
      const letter = await firstValueFrom(this.publication.addComment(draft));
      this.letters.update((letters) => [...letters, letter]);
      this.status.set('Thank you. Your letter is up.');
      form.reset();
    } catch (error) {
      this.status.set('');
      this.problems.set(readProblems(error));
    }
  }

  private async refresh(): Promise<void> {
    try {
      const fresh = await firstValueFrom(this.publication.listComments(this.post()));
      // A letter that was sent meanwhile may not be in the answer.
      this.letters.update((shown) => [
        ...fresh,
        ...shown.filter(({ id }) => !fresh.some((letter) => letter.id === id)),
      ]);
    } catch {
      // What was printed stays on the page.
    }
  }
}

function readProblems(error: unknown): readonly string[] {
  const body = error instanceof HttpErrorResponse ? (error.error as Partial<CommentProblems> | null) : null;
  return body?.problems ?? ['The letter did not get through. Is the server still there?'];
}
