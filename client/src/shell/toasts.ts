import { signal } from "@preact/signals";

export interface Toast {
  id: number;
  text: string;
  icon?: string | undefined;
  tone: "plain" | "bad";
}

const AT_MOST = 5;

/** The toasts on screen. Time runs in the component, which knows whether one is being read. */
export class Toasts {
  readonly list = signal<readonly Toast[]>([]);
  private lastId = 0;

  show(text: string, icon?: string, tone: Toast["tone"] = "plain"): void {
    const toast = { id: ++this.lastId, text, icon, tone };
    this.list.value = [...this.list.peek(), toast].slice(-AT_MOST);
  }

  dismiss(id: number): void {
    this.list.value = this.list.peek().filter((toast) => toast.id !== id);
  }
}
