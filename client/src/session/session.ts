import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { same as samePlace, type Address } from "../address/address";
import type { Place } from "../address/bar";
import { Link, type Page } from "../transport/link";
import type { Bytes } from "../transport/bytes";
import type { Transport } from "../transport/transport";
import { Tree, treeOf, type TreeNode, type ValueRule } from "../tree/tree";
import { decode, encode } from "../wire/codec";
import type {
  ClientFrame,
  EndStatus,
  HostFrame,
  LoadAction,
  LoadInfo,
  Problem,
  Props,
  RunFrame,
  Snapshot,
  Welcome,
} from "../wire/frames";
import { Calls, type Perform } from "./calls";
import { Drafts } from "./drafts";
import { Gone } from "./gone";
import { Held } from "./held";
import { Acks, Heartbeat } from "./keep-alive";
import { Outbox, type Flight } from "./outbox";
import { Queries } from "./queries";
import type { Store } from "./token-store";

export type ConnectionState = "connecting" | "online" | "reconnecting" | "displaced" | "parked";
export type RunState = "running" | "idle" | "error" | "offline";

export interface SessionOptions {
  transport: Transport;
  page: Page;
  store: Store;
  isInput(kind: string): boolean;
  /** Where the visitor is in the app. Absent: nowhere. */
  address?: Address;
  /** What the browser says of itself. */
  context?: Props;
  /** Does what the host asks of the browser. */
  perform: Perform;
  onToast(item: Props): void;
  onProblem(problem: Problem): void;
  /** Fingerprint of these client files; absent in development. */
  build?: string | undefined;
  reload(): void;
  random?: () => number;
}

const CLOSE_MALFORMED = 4000;
const CLOSE_DISPLACED = 4001;
const CLOSE_SIGNED_OUT = 4401;
const CLOSE_STOPPED = 4501; // by the worker's transport only
const CLOSE_CRASHED = 4502; // likewise
const CLOSE_TOO_LARGE = 1009;
const AFTER_LOSS_MS = 1000;
const SERVER_FULL = "RN225";
/** The id and kind of the address, which is an input on the wire. */
const ADDRESS = "address";

/** The client's half of a session: what docs/wire.md says, and nothing about drawing. */
export class Session {
  readonly tree: Tree;
  readonly connection = signal<ConnectionState>("connecting");
  /** The first content has arrived. */
  readonly shown = signal(false);
  /** The app is being written: what is behind the scenes may be looked at. */
  readonly dev = signal(false);
  /** Somebody looks at the loads. */
  readonly inspecting = signal(false);
  /** The loads as they stood last, and how far our clock is ahead of the host's. */
  readonly loads = signal<{ list: LoadInfo[]; aheadMs: number } | undefined>(undefined);
  private readonly running = signal(false);
  private readonly lastStatus = signal<EndStatus>("done");
  private readonly outbox = new Outbox();
  private readonly drafts = new Drafts();
  private readonly held = new Held();
  private readonly link: Link;
  private readonly calls: Calls;
  private readonly queries = new Queries((frame) => this.send(frame));
  private readonly acks = new Acks(() => this.send({ t: "ack", seq: this.seq }));
  private readonly heartbeat = new Heartbeat(
    () => this.send({ t: "ping" }),
    () => this.lose(0),
  );

  private token: string | undefined;
  private restored: Record<string, unknown> | undefined;
  private seq = 0;
  private helloSeq = 0;
  /** Since the last hello: whether the user has given an input another value, and whether a run came to its end. */
  private sinceHello = { touched: false, ran: false };
  private helloRef = 0;
  private lastProblem: string | undefined;
  private turnedAway = false;
  private clickAfterHello: { id: string; value: unknown; flight: Flight | undefined } | undefined;
  private stored: Record<string, string | null> = {};
  private toldHidden = false;
  private readonly forgetPage: () => void;
  private readonly forgetAddress: () => void;
  private readonly gone = new Gone();
  private helloPlace: Place | undefined;
  private context: Props | undefined;
  /** While the host recovers: the tree that is being built behind the old page. */
  private next: Tree | undefined;

  readonly state = computed<RunState>(() => {
    if (this.connection.value === "parked") return this.lastStatus.value === "error" ? "error" : "idle";
    if (this.connection.value !== "online") return "offline";
    if (this.running.value || this.outbox.size.value > 0) return "running";
    return this.lastStatus.value === "error" ? "error" : "idle";
  });

  constructor(private readonly options: SessionOptions) {
    this.tree = this.newTree();
    this.context = options.context;
    this.forgetAddress = effect(() => {
      const wanted = this.tree.root.children.value.find((node) => node.kind === ADDRESS)?.props.value;
      if (wanted === undefined) return;
      untracked(() => options.address?.show(wanted.value as Place, Number(wanted.entry ?? 0)));
    });
    this.forgetPage = options.page.onWake(() => this.tellVisible());
    this.calls = new Calls(options.perform, (frame) => this.send(frame));
    this.link = new Link(
      options.transport,
      { open: () => this.hello(), message: (text) => this.receive(text), close: (code, reason) => this.closed(code, reason) },
      options.page,
      options.random,
    );
  }

  start(): void {
    const kept = this.options.store.take();
    this.token = kept?.token;
    this.restored = kept?.values;
    this.link.connect();
  }

  /** The page goes away: leave behind what a reload needs. */
  suspend(): void {
    this.options.address?.write();
    if (this.token !== undefined) this.options.store.keep({ token: this.token, values: this.values(true) });
  }

  /** The page is back from the browser's cache. */
  wake(): void {
    this.options.store.take();
  }

  /** Connects again after another tab has taken the session. */
  takeBack(): void {
    this.connection.value = "reconnecting";
    this.link.connect();
  }

  /** The host's app is another now: begins anew with it, with the values that the inputs have. */
  renew(): void {
    this.lose(0);
  }

  dispose(): void {
    this.forgetPage();
    this.forgetAddress();
    this.options.address?.dispose();
    this.calls.keep([]);
    this.heartbeat.stop();
    this.acks.carried();
    this.link.close();
  }

  // What elements call.

  get bytes(): Bytes {
    return this.options.transport.bytes;
  }

  sendValue(id: string, value: unknown): void {
    this.sinceHello.touched = true;
    batch(() => {
      const before = this.tree.get(id)?.props.peek().value;
      this.drafts.sent(id);
      for (const tree of [this.tree, this.next]) {
        if (tree?.get(id) !== undefined) tree.setProps(id, { value });
      }
      this.outbox.value(id, value, before);
    });
    this.flush();
    this.unpark();
  }

  /** A click, or what is submitted with one. */
  sendTrigger(id: string, value?: unknown, flight?: Flight): void {
    if (this.connection.peek() === "parked") this.clickAfterHello = { id, value, flight };
    else this.outbox.trigger(id, value, flight);
    this.flush();
    this.unpark();
  }

  holdValue(form: string, id: string, value: unknown): void {
    batch(() => {
      this.held.hold(form, id, value, this.tree.get(id)?.props.peek().value);
      this.drafts.sent(id);
      if (this.tree.get(id) !== undefined) this.tree.setProps(id, { value });
    });
  }

  submitForm(form: string, button: string): void {
    const taken = this.held.take(form, (id) => this.tree.get(id) !== undefined);
    const values = Object.fromEntries([...taken].map(([id, { value }]) => [id, value]));
    if (taken.size === 0) this.outbox.trigger(button);
    else this.outbox.submit(button, values, () => this.held.giveBack(taken));
    this.flush();
    this.unpark();
  }

  /** The host was ended in the middle of a run that could not be stopped otherwise; what the user does next begins another. */
  private unpark(): void {
    if (this.connection.peek() !== "parked") return;
    this.connection.value = "reconnecting";
    this.link.connect();
  }

  hrefOf(place: Place): string {
    return this.options.address?.href(place) ?? "";
  }

  go(place: Place): void {
    this.options.address?.go(place);
  }

  /** The visitor has gone to another address. */
  sendAddress(place: Place): void {
    this.sendValue(ADDRESS, place);
  }

  /** The browser says something else of itself. */
  sendContext(changes: Props): void {
    this.context = { ...this.context, ...changes };
    if (this.connection.peek() === "online") this.send({ t: "context", changes });
  }

  /** Asks an element's other half for something, without a run. Rejects with a NoReply. */
  ask(id: string, ask: Props): Promise<unknown> {
    return this.queries.ask(id, ask);
  }

  sendStop(): void {
    if (this.connection.peek() === "online") this.send({ t: "stop" });
  }

  /** What nobody looks at need not be kept fresh. */
  private tellVisible(): void {
    const hidden = this.options.page.hidden();
    if (this.connection.peek() !== "online" || hidden === this.toldHidden) return;
    this.toldHidden = hidden;
    this.send({ t: "visible", value: !hidden });
  }

  /** Another page of the app has changed what the browser keeps for it. */
  sendStored(changes: Record<string, string | null>): void {
    Object.assign(this.stored, changes);
    this.flushStored();
  }

  private flushStored(): void {
    if (this.connection.peek() !== "online" || Object.keys(this.stored).length === 0) return;
    this.send({ t: "stored", changes: this.stored });
    this.stored = {};
  }

  /** Opens or closes the look at the loads: the host tells of them only while it is open. */
  inspect(on: boolean): void {
    this.inspecting.value = on;
    if (!on) this.loads.value = undefined;
    this.tellInspecting();
  }

  private tellInspecting(): void {
    if (this.connection.peek() === "online") this.send({ t: "inspect", value: this.inspecting.peek() });
  }

  manage(load: number, action: LoadAction): void {
    if (this.connection.peek() === "online") this.send({ t: "manage", load, do: action });
  }

  inFlight(id: string): boolean {
    return this.outbox.inFlight(id);
  }

  whenSettled(id: string, callback: () => void): void {
    this.outbox.whenSettled(id, callback);
  }

  /** The user has begun to type or drag: host values wait. */
  beginDraft(id: string): void {
    this.drafts.begin(id);
  }

  endDraft(id: string): void {
    const held = this.drafts.end(id);
    if (held !== undefined && this.held.get(id) !== undefined) this.held.fromHost(id, held.value);
    else if (held !== undefined && !this.outbox.inFlight(id) && this.tree.get(id) !== undefined) {
      this.tree.setProps(id, { value: held.value ?? null });
    }
  }

  // The connection.

  private heard(): void {
    if (!this.options.transport.busyIsSilent) this.heartbeat.heard();
  }

  private hello(): void {
    this.helloSeq = this.seq;
    this.sinceHello = { touched: false, ran: false };
    this.helloRef = this.outbox.newestRef;
    this.lastProblem = undefined;
    this.acks.carried();
    this.heard();
    this.helloPlace = this.options.address?.current;
    const about = {
      ...(this.helloPlace && { address: this.helloPlace }),
      ...(this.context && { context: this.context }),
    };
    if (this.token === undefined) this.send({ t: "hello", v: 1, ...about });
    else {
      const before = this.outbox.before();
      const held = { values: this.values(false), ...(Object.keys(before).length > 0 && { before }) };
      this.send({ t: "hello", v: 1, token: this.token, seq: this.seq, ...held, ...about });
    }
    const click = this.clickAfterHello;
    if (click !== undefined) this.outbox.trigger(click.id, click.value, click.flight);
    this.clickAfterHello = undefined;
  }

  private receive(message: string): void {
    this.heard();
    try {
      batch(() => {
        for (const frame of decode(message)) this.take(frame);
      });
    } catch (error) {
      // Our tree and the host's differ: get the whole tree anew rather than show something wrong.
      console.error("Runnel: lost step with the host", error);
      this.lose(AFTER_LOSS_MS);
    }
  }

  private lose(delayMs: number): void {
    if (delayMs > 0) this.seq = 0;
    this.offline();
    this.link.restart(delayMs);
  }

  private closed(code: number, reason: string): boolean {
    this.offline();
    if (code === CLOSE_DISPLACED) {
      this.connection.value = "displaced";
      return false;
    }
    if (code === CLOSE_SIGNED_OUT) {
      // The page is asked for anew, and the server sends who has to sign in there. Once: it may not be the server's page.
      if (this.shown.peek()) this.options.reload();
      else this.takeProblem({ t: "problem", code: "RN211", message: reason.replace(/^RN211 /, ""), by: "host" });
      this.connection.value = "parked";
      return false;
    }
    if (code === CLOSE_STOPPED || code === CLOSE_CRASHED) {
      this.outbox.forget(code === CLOSE_STOPPED);
      if (code === CLOSE_CRASHED) this.showCrash(JSON.parse(reason) as Props);
      // It has crashed on the values of its hello, and they are others now.
      if (code === CLOSE_CRASHED && this.sinceHello.touched && !this.sinceHello.ran) return true;
      this.connection.value = "parked";
      return false;
    }
    if (code === CLOSE_MALFORMED || code === CLOSE_TOO_LARGE) {
      this.outbox.forget(); // sending it again would end the same way
      this.calls.tooLarge();
      const [code = "", ...words] = (reason || "RN030 the host could not read a message").split(" ");
      if (code !== this.lastProblem) this.takeProblem({ t: "problem", code, message: words.join(" "), by: "client" });
    }
    return true;
  }

  /** The run that crashed has left no word of its own. The next page has no such element. */
  private showCrash(exception: Props): void {
    if (this.tree.get("crash") !== undefined) this.tree.apply([["remove", "crash"]]);
    const end = this.tree.get("main")!.children.peek().length;
    this.tree.apply([["add", "main", end, "crash", "exception", { ...exception, code: "RN120" }]]);
    this.next = undefined;
    this.lastStatus.value = "error";
    this.shown.value = true;
  }

  private offline(): void {
    this.queries.pause();
    this.heartbeat.stop();
    this.acks.carried();
    this.connection.value = this.token === undefined ? "connecting" : "reconnecting";
  }

  private send(frame: ClientFrame): void {
    this.link.send(encode(frame));
  }

  private flush(): void {
    if (this.connection.peek() !== "online") return;
    this.outbox.flush((event) => {
      this.acks.carried();
      this.send(this.seq > 0 ? { ...event, ack: this.seq } : event);
    });
  }

  // The frames.

  private take(frame: HostFrame): void {
    switch (frame.t) {
      case "welcome":
        return this.welcome(frame);
      case "begin":
      case "patch":
      case "end":
        return this.takeRunFrame(frame);
      case "snapshot":
        return this.takeSnapshot(frame);
      case "problem":
        return this.takeProblem(frame);
      case "call":
        return this.calls.take(frame);
      case "over":
        return this.calls.over(frame.call);
      case "loads":
        this.loads.value = { list: frame.loads, aheadMs: Date.now() - frame.now };
        return;
      case "reply":
        return this.queries.take(frame);
      case "pong":
        return;
    }
  }

  private welcome(frame: Welcome): void {
    this.token = frame.token;
    if (frame.mode === "new") this.gone.forget();
    else if (this.restored !== undefined) this.gone.rememberAll(this.restored);
    this.restored = undefined;
    const { build, store } = this.options;
    if (build !== undefined && frame.build !== undefined && frame.build !== build && store.mayReloadFor(frame.build)) {
      this.options.reload();
      return;
    }
    this.next = undefined;
    const same = frame.mode === "resume" || frame.mode === "resync";
    this.calls.keep(same ? (frame.calls ?? []) : []);
    switch (frame.mode) {
      case "new":
        this.tree.reset();
        this.held.clear();
        this.outbox.forget();
        this.outbox.restart(0, 0, false);
        this.startCounting(frame.seq);
        break;
      case "recover":
        // After a reload there is no old page to keep.
        if (this.shown.peek()) this.next = this.newTree();
        this.outbox.restart(this.helloRef, frame.ref, frame.restored === true);
        this.startCounting(frame.seq);
        break;
      case "resume":
        this.outbox.resume(frame.ref);
        if (this.helloSeq === 0) {
          this.tree.reset();
          this.startCounting(0);
        }
        break;
      case "resync":
        this.outbox.resume(frame.ref);
        break;
      default:
        throw new Error("unknown mode " + String(frame.mode));
    }
    const place = this.options.address?.current;
    // A new session forgets what was sent before it, but the visitor has gone there.
    if (!same && place !== undefined && !samePlace(place, this.helloPlace!)) this.outbox.value(ADDRESS, place, undefined);
    this.connection.value = "online";
    this.turnedAway = false;
    this.link.healthy();
    this.toldHidden = false; // a host takes whoever connects for somebody who looks
    this.tellVisible();
    this.dev.value = frame.dev === true;
    if (this.dev.peek() && this.inspecting.peek()) this.tellInspecting();
    this.flush();
    this.flushStored();
    if (same) this.queries.resume(); // a new session has yet to draw what is asked
  }

  /** A session from its first frame on. Its first run has not begun, but it will: until then the page is not idle. */
  private startCounting(seq: number): void {
    this.seq = seq;
    this.running.value = true;
    this.lastStatus.value = "done";
  }

  private takeRunFrame(frame: RunFrame): void {
    if (frame.seq <= this.seq) return; // seen before the connection broke
    if (frame.seq !== this.seq + 1) throw new Error(`frame ${frame.seq} after ${this.seq}`);
    this.seq = frame.seq;
    this.acks.received();
    this.outbox.acknowledge(frame.ack);
    switch (frame.t) {
      case "begin":
        this.running.value = true;
        break;
      case "patch":
        (this.next ?? this.tree).apply(frame.ops, this.valueRule);
        this.shown.value = true;
        break;
      case "end":
        this.sinceHello.ran = true;
        this.running.value = false;
        this.lastStatus.value = frame.status;
        this.shown.value = true;
        if (this.next !== undefined) {
          this.tree.become(this.next, this.valueRule);
          this.next = undefined;
        }
        break;
    }
    // In a new session what was asked before is asked when all is drawn, and what is on the page may be asked at once.
    if (frame.t === "end" || (frame.t === "patch" && this.next === undefined)) this.queries.resume();
  }

  private takeSnapshot(frame: Snapshot): void {
    this.outbox.acknowledge(frame.ack);
    this.tree.become(treeOf(frame.nodes), this.valueRule);
    this.next = undefined;
    this.seq = frame.seq;
    this.running.value = frame.status === "running";
    this.lastStatus.value = frame.status === "running" ? "done" : frame.status;
    this.shown.value = true;
    this.acks.received();
  }

  private takeProblem(problem: Problem): void {
    this.lastProblem = problem.code;
    // A server that lets nobody in says so each time.
    if (problem.code === SERVER_FULL) {
      if (this.turnedAway) return;
      this.turnedAway = true;
    }
    if (problem.ref !== undefined) {
      const refused = this.outbox.refuse(problem.ref);
      if (refused !== undefined && this.tree.get(refused.id) !== undefined) {
        this.tree.setProps(refused.id, { value: refused.before ?? null });
      }
    }
    this.options.onProblem(problem);
  }

  /** The client owns what the user is doing. Events up to the frame's `ack` have left the outbox by now. */
  private readonly valueRule: ValueRule = (id, fromHost) => {
    const newest = this.outbox.newest(id);
    if (newest !== undefined) {
      this.outbox.hostValue(id, fromHost);
      return newest.value;
    }
    const held = this.held.get(id);
    if (held !== undefined) {
      this.held.fromHost(id, fromHost);
      return held.value;
    }
    const shown = this.tree.get(id);
    if (this.drafts.has(id) && shown !== undefined) {
      this.drafts.hold(id, fromHost);
      return shown.props.peek().value ?? null;
    }
    return fromHost;
  };

  private values(forStorage: boolean): Record<string, unknown> {
    if (this.restored !== undefined) return this.restored;
    const values: Record<string, unknown> = this.gone.values();
    for (const node of this.tree.all()) {
      if (this.options.isInput(node.kind) && !(forStorage && isSecret(node))) {
        const held = this.held.get(node.id);
        values[node.id] = (held === undefined ? node.props.peek().value : held.host) ?? null;
      }
    }
    return values;
  }

  private newTree(): Tree {
    return new Tree(
      (_id, item) => this.options.onToast(item),
      (node) => {
        if (this.options.isInput(node.kind) && !isSecret(node)) this.gone.remember(node.id, node.props.peek().value ?? null);
      },
    );
  }
}

/** Passwords do not go to disk. */
function isSecret(node: TreeNode): boolean {
  return node.props.peek().password === true;
}
