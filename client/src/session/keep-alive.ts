const SILENCE_MS = 25_000;
const ANSWER_MS = 10_000;
const ACK_AFTER_MS = 2_000;
const ACK_AFTER_FRAMES = 64;

/** Pings a silent connection and gives up one that does not answer. */
export class Heartbeat {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ping: () => void,
    private readonly dead: () => void,
  ) {}

  /** Something arrived. */
  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.ping();
      this.timer = setTimeout(this.dead, ANSWER_MS);
    }, SILENCE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** Tells the host which frames it may forget, when no event has carried that for a while. */
export class Acks {
  private frames = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: () => void) {}

  received(): void {
    this.frames++;
    if (this.frames >= ACK_AFTER_FRAMES) this.sendNow();
    else this.timer ??= setTimeout(() => this.sendNow(), ACK_AFTER_MS);
  }

  /** An event or a hello has carried the number. */
  carried(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.frames = 0;
  }

  private sendNow(): void {
    this.carried();
    this.send();
  }
}
