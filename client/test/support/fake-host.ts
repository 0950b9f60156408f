import { Session, type SessionOptions } from "../../src/session/session";
import { TokenStore } from "../../src/session/token-store";
import { isInput } from "../../src/elements/registry";
import { HttpBytes } from "../../src/transport/bytes";
import type { Connection, Handlers, Transport } from "../../src/transport/transport";
import type { ClientFrame, HostFrame, Op, Problem, Props, Welcome } from "../../src/wire/frames";

/** The host's end of a transport, driven by the test. */
export class FakeHost implements Transport {
  readonly connections: FakeConnection[] = [];
  readonly bytes = new HttpBytes("http://runnel.test/app/");
  busyIsSilent = false;

  connect(handlers: Handlers): Connection {
    const connection = new FakeConnection(handlers);
    this.connections.push(connection);
    return connection;
  }

  get now(): FakeConnection {
    return this.connections.at(-1)!;
  }
}

export class FakeConnection implements Connection {
  readonly received: ClientFrame[] = [];
  closed = false;

  constructor(private readonly handlers: Handlers) {}

  send(text: string): void {
    this.received.push(JSON.parse(text) as ClientFrame);
  }
  close(): void {
    this.closed = true;
  }
  open(): void {
    this.handlers.open();
  }
  say(...frames: HostFrame[]): void {
    this.handlers.message(frames.map((frame) => JSON.stringify(frame)).join("\n"));
  }
  /** Says what may be no frame. */
  text(message: string): void {
    this.handlers.message(message);
  }
  break(code = 1006, reason = ""): void {
    this.closed = true;
    this.handlers.close(code, reason);
  }
  events(): ClientFrame[] {
    return this.received.filter((frame) => frame.t === "event");
  }
}

export class FakePage {
  isHidden = false;
  private readonly callbacks = new Set<() => void>();
  hidden = () => this.isHidden;
  onWake = (callback: () => void) => {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  };
  show(): void {
    this.turn(false);
  }
  hide(): void {
    this.turn(true);
  }
  private turn(hidden: boolean): void {
    this.isHidden = hidden;
    this.callbacks.forEach((callback) => callback());
  }
}

export function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}

export interface World {
  host: FakeHost;
  page: FakePage;
  session: Session;
  storage: Storage;
  toasts: Props[];
  problems: Problem[];
  reloads: number;
}

export function world(options: Partial<SessionOptions> & { storage?: Storage } = {}): World {
  const storage = options.storage ?? memoryStorage();
  const host = new FakeHost();
  const page = new FakePage();
  const made: Partial<World> = { host, page, storage, toasts: [], problems: [], reloads: 0 };
  made.session = new Session({
    transport: host,
    page,
    store: new TokenStore(storage, "/"),
    isInput,
    perform: async () => null,
    onToast: (item) => made.toasts!.push(item),
    onProblem: (problem) => made.problems!.push(problem),
    reload: () => made.reloads!++,
    random: () => 0.5, // no jitter
    ...options,
  });
  return made as World;
}

export const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  t: "welcome",
  v: 1,
  token: "tok",
  mode: "new",
  seq: 0,
  ref: 0,
  ...more,
});

/** A session whose first run has drawn `ops`: seq 3, run 1. */
export function online(ops: Op[], options: Parameters<typeof world>[0] = {}): World {
  const made = world(options);
  made.session.start();
  made.host.now.open();
  made.host.now.say(
    welcome(),
    { t: "begin", seq: 1, run: 1, ack: 0 },
    { t: "patch", seq: 2, run: 1, ack: 0, ops },
    { t: "end", seq: 3, run: 1, ack: 0, status: "done" },
  );
  return made;
}
