import type { ClientFrame, Props, Reply } from "../wire/frames";

/** Why the host has no answer: a code and words. */
export class NoReply extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Open {
  id: string;
  ask: Props;
  done(value: unknown): void;
  fail(problem: NoReply): void;
}

/** What elements have asked the host without a run. What was not answered before the connection broke is asked again. */
export class Queries {
  private readonly open = new Map<number, Open>();
  private last = 0;
  private ready = false;

  constructor(private readonly send: (frame: ClientFrame) => void) {}

  ask(id: string, ask: Props): Promise<unknown> {
    return new Promise((done, fail) => {
      const query = ++this.last;
      this.open.set(query, { id, ask, done, fail });
      if (this.ready) this.send({ t: "query", query, id, ask });
    });
  }

  take(reply: Reply): void {
    const open = this.open.get(reply.query);
    this.open.delete(reply.query);
    if (open === undefined) return;
    if (reply.error === undefined) open.done(reply.value);
    else open.fail(new NoReply(reply.error, reply.message ?? ""));
  }

  /** The connection is gone. */
  pause(): void {
    this.ready = false;
  }

  /** There is a connection, and the elements of our tree stand at its other end. */
  resume(): void {
    if (this.ready) return;
    this.ready = true;
    for (const [query, { id, ask }] of this.open) this.send({ t: "query", query, id, ask });
  }
}
