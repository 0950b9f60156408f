import type { Answer, Call, CallError, ClientFrame, Props } from "../wire/frames";

/** Why the browser does not do what the host asks. */
export class Refusal extends Error {
  constructor(
    readonly code: CallError,
    message: string,
  ) {
    super(message);
  }
}

/** Does one thing that the host asks, and gives what came of it. `over` fires when nobody wants to know any more. */
export type Perform = (what: string, args: Props, over: AbortSignal) => Promise<unknown>;

interface Entry {
  over: AbortController;
  /** The answer, once there is one: kept until the host says that it has it. */
  answer?: Answer[];
}

const PART_CHARS = 128 * 1024; // well below what a server takes as one message

/** What the host has asked of the browser. It asks again after a reconnect, and nothing is done twice. */
export class Calls {
  private readonly entries = new Map<number, Entry>();

  constructor(
    private readonly perform: Perform,
    private readonly send: (frame: ClientFrame) => void,
  ) {}

  take({ call, what, args }: Call): void {
    const known = this.entries.get(call);
    if (known !== undefined) {
      known.answer?.forEach(this.send);
      return;
    }
    const entry: Entry = { over: new AbortController() };
    this.entries.set(call, entry);
    const answer = (frames: Answer[]) => {
      if (this.entries.get(call) !== entry) return;
      entry.answer = frames;
      frames.forEach(this.send);
    };
    this.perform(what, args, entry.over.signal).then(
      (value) => answer(inParts(call, value)),
      (problem: unknown) => answer([refusal(call, problem)]),
    );
  }

  /** The host has the answer, or does not want it any more. */
  over(call: number): void {
    this.entries.get(call)?.over.abort();
    this.entries.delete(call);
  }

  /** All others are over. */
  keep(calls: readonly number[]): void {
    for (const call of [...this.entries.keys()]) if (!calls.includes(call)) this.over(call);
  }

  /** The host has closed the connection on what it was sent. */
  tooLarge(): void {
    for (const [call, entry] of this.entries) {
      if (entry.answer !== undefined) entry.answer = [refusal(call, new Refusal("full", "larger than the server takes"))];
    }
  }
}

function inParts(call: number, value: unknown = null): Answer[] {
  const text = JSON.stringify(value);
  if (text.length <= PART_CHARS) return [{ t: "answer", call, value }];
  const frames: Answer[] = [];
  for (let at = 0; at < text.length; at += PART_CHARS) {
    frames.push({ t: "answer", call, at, part: text.slice(at, at + PART_CHARS) });
  }
  frames.push({ t: "answer", call, at: text.length });
  return frames;
}

function refusal(call: number, problem: unknown): Answer {
  const error = problem instanceof Refusal ? problem.code : "unavailable";
  return { t: "answer", call, error, message: problem instanceof Error ? problem.message : String(problem) };
}
