// The frames of docs/wire.md, as types. Nothing here runs.

import type { Place } from "../address/bar";

export type Props = Record<string, unknown>;

/** parent, id, kind, properties: parents first, siblings in order. */
export type SnapshotNode = [parent: string, id: string, kind: string, props: Props];

export type AddOp = ["add", parent: string, index: number, id: string, kind: string, props: Props];
export type SetOp = ["set", id: string, props: Props];
export type RemoveOp = ["remove", id: string];
export type OrderOp = ["order", parent: string, moves: [id: string, before: string | null][]];
export type AppendOp = ["append", id: string, item: Props];
export type Op = AddOp | SetOp | RemoveOp | OrderOp | AppendOp;

export type WelcomeMode = "new" | "resume" | "resync" | "recover";
export type EndStatus = "done" | "stopped" | "error";

export interface Welcome {
  t: "welcome";
  v: number;
  token: string;
  mode: WelcomeMode;
  seq: number;
  ref: number;
  build?: string;
  /** The app is being written: its loads may be looked at. */
  dev?: boolean;
  /** In `recover`: the host knows what the session held, and has taken its events up to `ref`. */
  restored?: boolean;
  /** The calls that wait for an answer; their frames follow. */
  calls?: number[];
}
export interface Begin {
  t: "begin";
  seq: number;
  run: number;
  ack: number;
}
export interface Patch {
  t: "patch";
  seq: number;
  run: number;
  ack: number;
  ops: Op[];
}
export interface End {
  t: "end";
  seq: number;
  run: number;
  ack: number;
  status: EndStatus;
}
export interface Snapshot {
  t: "snapshot";
  seq: number;
  run: number;
  ack: number;
  /** How the run ended, or that it goes on. */
  status: EndStatus | "running";
  nodes: SnapshotNode[];
}
export interface Problem {
  t: "problem";
  code: string;
  message: string;
  fix?: string;
  at?: string;
  ref?: number;
  by?: "client" | "app" | "host";
}
/** The host asks the browser for something. */
export interface Call {
  t: "call";
  call: number;
  what: string;
  args: Props;
}
/** The answer has arrived, or nobody waits for it any more. */
export interface Over {
  t: "over";
  call: number;
}
/** One load or task, as it stands. Absent: none, no, or not known. */
export interface LoadInfo {
  load: number;
  name: string;
  /** Shortened, as a text. */
  args?: string;
  of: "session" | "user" | "all";
  task?: boolean;
  state: "queued" | "loading" | "refreshing" | "ready" | "failed" | "idle";
  /** In the queue, from 1. */
  position?: number;
  /** 0 to 1. */
  progress?: number;
  note?: string;
  /** When the value came, in ms since 1970 by the host's clock. */
  at?: number;
  stale?: boolean;
  /** How often it has failed since the last value. */
  tries?: number;
  error?: string;
  readers: number;
}
export interface Loads {
  t: "loads";
  now: number;
  loads: LoadInfo[];
}
/** What came of a query: a value, or a code and words. */
export interface Reply {
  t: "reply";
  query: number;
  value?: unknown;
  error?: string;
  message?: string;
}
export interface Pong {
  t: "pong";
}
export type HostFrame = Welcome | Begin | Patch | End | Snapshot | Problem | Call | Over | Loads | Reply | Pong;
/** The frames that `seq` counts. */
export type RunFrame = Begin | Patch | End;

export interface Hello {
  t: "hello";
  v: 1;
  token?: string;
  seq?: number;
  values?: Record<string, unknown>;
  /** Of inputs changed after a click that is on its way: the ref of the first change on its way, and what they held before it. */
  before?: Record<string, [ref: number, value: unknown]>;
  /** Where the visitor is in the app. */
  address?: Place;
  /** What the browser says of itself. */
  context?: Props;
}
export interface ValueEvent {
  t: "event";
  ref: number;
  id: string;
  value: unknown;
  ack?: number;
}
export interface TriggerEvent {
  t: "event";
  ref: number;
  id: string;
  trigger: true;
  /** What is submitted with it: a chat message. */
  value?: unknown;
  /** What the inputs of a form hold that is submitted with it, by id. */
  values?: Record<string, unknown>;
  ack?: number;
}
export type CallError = "refused" | "unavailable" | "timeout" | "full";
/** A value, an error, a part of the JSON text of the value, or the end of the parts. */
export type Answer = { t: "answer"; call: number } & (
  | { value: unknown }
  | { error: CallError; message: string }
  | { at: number; part: string }
  | { at: number }
);
/** What another page of the app has changed in what the browser keeps for it; null: gone. */
export interface Stored {
  t: "stored";
  changes: Record<string, string | null>;
}
export type LoadAction = "refresh" | "cancel" | "invalidate";
export type ClientFrame =
  | Hello
  | ValueEvent
  | TriggerEvent
  | Answer
  | Stored
  | { t: "context"; changes: Props }
  | { t: "ack"; seq: number }
  | { t: "stop" }
  | { t: "visible"; value: boolean }
  | { t: "inspect"; value: boolean }
  | { t: "query"; query: number; id: string; ask: Props }
  | { t: "manage"; load: number; do: LoadAction }
  | { t: "ping" };
