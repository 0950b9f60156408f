import { signal } from "@preact/signals";
import type { Problem } from "../wire/frames";

/** Either what the app said, in Markdown, or what went wrong. */
export type Toast = { id: number } & ({ text: string; icon?: string | undefined } | { problem: Problem });

const AT_MOST = 5;

/** The toasts on screen. Time runs in the component, which knows whether one is being read. */
export class Toasts {
  readonly list = signal<readonly Toast[]>([]);
  private lastId = 0;

  show(text: string, icon?: string): void {
    this.push({ id: ++this.lastId, text, icon });
  }

  showProblem(problem: Problem): void {
    this.push({ id: ++this.lastId, problem });
  }

  dismiss(id: number): void {
    this.list.value = this.list.peek().filter((toast) => toast.id !== id);
  }

  private push(toast: Toast): void {
    this.list.value = [...this.list.peek(), toast].slice(-AT_MOST);
  }
}
