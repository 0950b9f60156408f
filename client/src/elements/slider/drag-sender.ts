import type { Inputs } from "../../ui/inputs";

const EVERY_MS = 50;

/**
 * Sends the values of a drag: at most one every 50 ms, never more than one in flight, and always the last one.
 */
export class DragSender {
  private waiting: { value: unknown } | undefined;
  private lastSent = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listening = false;

  constructor(
    private readonly inputs: Inputs,
    private readonly id: string,
  ) {}

  move(value: unknown): void {
    this.inputs.beginDraft(this.id);
    this.waiting = { value };
    this.trySend();
  }

  /** The drag is over: what is not sent goes now, for the next event may be a click that relies on it. */
  release(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting !== undefined) this.send();
    this.inputs.endDraft(this.id);
  }

  private trySend(): void {
    if (this.waiting === undefined || this.timer !== undefined) return;
    const wait = this.lastSent + EVERY_MS - performance.now();
    if (wait > 0) {
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.trySend();
      }, wait);
      return;
    }
    if (!this.inputs.inFlight(this.id)) return this.send();
    if (this.listening) return;
    this.listening = true;
    this.inputs.whenSettled(this.id, () => {
      this.listening = false;
      this.trySend();
    });
  }

  private send(): void {
    const { value } = this.waiting!;
    this.waiting = undefined;
    this.lastSent = performance.now();
    this.inputs.sendValue(this.id, value);
  }
}
