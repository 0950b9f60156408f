import type { Bytes } from "./bytes";
import { HttpBytes } from "./bytes";
import type { Connection, Handlers, Transport } from "./transport";

const ANSWER_MS = 10_000;
/** A host answers at once. If its first word takes longer, something on the way keeps answers until they are whole. */
const FIRST_WORD_MS = 3_000;
const LOST = 1006;
const TOO_LARGE = 1009;
const SIGNED_OUT = 4401;
const CODES: Record<number, number> = { 401: SIGNED_OUT, 413: TOO_LARGE };

/**
 * The messages of the WebSocket over plain HTTP: requests carry ours, one after the other, and an answer that goes on carries
 * the host's. Where answers only arrive whole there are many short ones.
 */
export class StreamTransport implements Transport {
  readonly bytes: Bytes;

  /** `base`: the app's own address. `polls`: answers are known to arrive whole only. */
  constructor(
    private readonly base: string,
    private polls = false,
    private readonly onPolls: () => void = () => undefined,
  ) {
    this.bytes = new HttpBytes(base);
  }

  /** Whether the host can be reached at all. */
  async reachable(): Promise<boolean> {
    const answer = await fetch(this.at("open"), { signal: AbortSignal.timeout(ANSWER_MS), cache: "no-store" }).catch(() => undefined);
    return answer?.ok === true || answer?.status === 401; // there, but not for everybody
  }

  connect(handlers: Handlers): Connection {
    const over = new AbortController();
    let id = "";
    let number = 0;
    let waiting: string[] = [];
    let busy = true; // until it is open

    const end = (code: number, reason = "") => {
      if (over.signal.aborted) return;
      over.abort();
      handlers.close(code, reason);
    };

    const post = async (what: string, headers: Record<string, string>, signal: AbortSignal, body?: string) => {
      const answer = await fetch(this.at(what), { method: "POST", headers: { "X-Runnel-Connection": id, ...headers }, signal, ...(body !== undefined && { body }) });
      if (!answer.ok) end(CODES[answer.status] ?? LOST, await answer.text());
      return answer;
    };

    // One request at a time keeps the order; what comes meanwhile goes together.
    const flush = async () => {
      busy = true;
      while (waiting.length > 0 && !over.signal.aborted) {
        const message = waiting.join("\n");
        waiting = [];
        await post("send", { "X-Runnel-Number": String(++number), "Content-Type": "text/plain; charset=utf-8" }, over.signal, message);
      }
      busy = false;
    };

    const take = (event: string) => {
      const lines = event.split("\n").filter((line) => line.startsWith("data: "));
      const text = lines.map((line) => line.slice("data: ".length)).join("\n");
      if (text === "" || over.signal.aborted) return;
      if (!text.startsWith('{"close"')) return handlers.message(text);
      const { close, reason } = JSON.parse(text) as { close: number; reason: string };
      end(close, reason);
    };

    const opened = () => {
      handlers.open();
      void flush().catch(() => end(LOST));
    };

    const stream = async () => {
      const mine = new AbortController();
      over.signal.addEventListener("abort", () => mine.abort());
      let heard = false;
      let late = false;
      const patience = setTimeout(() => {
        late = true;
        mine.abort();
      }, FIRST_WORD_MS);
      try {
        const answer = await post("stream", {}, mine.signal);
        for await (const event of events(answer.body!)) {
          if (!heard) {
            heard = true;
            clearTimeout(patience);
            opened();
          }
          take(event);
        }
      } catch {
        // It broke off, or was late.
      }
      clearTimeout(patience);
      return late;
    };

    const poll = async () => {
      opened();
      while (!over.signal.aborted) {
        const answer = await post("poll", {}, over.signal);
        if (answer.ok) (await answer.text()).split("\n\n").forEach(take);
      }
    };

    const run = async () => {
      const answer = await post("open", {}, AbortSignal.any([over.signal, AbortSignal.timeout(ANSWER_MS)]));
      id = await answer.text();
      if (over.signal.aborted) return;
      if (!this.polls && (await stream())) {
        this.polls = true;
        this.onPolls();
      }
      if (this.polls && !over.signal.aborted) await poll();
      end(LOST);
    };
    void run().catch(() => end(LOST));

    return {
      send: (text) => {
        waiting.push(text);
        if (!busy) void flush().catch(() => end(LOST));
      },
      close: () => over.abort(),
    };
  }

  private at(what: string): string {
    return new URL(`_runnel/${what}`, this.base).href;
  }
}

/** Cuts a stream of events into its events. */
async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n\n");
    rest = parts.pop()!;
    yield* parts;
  }
}
