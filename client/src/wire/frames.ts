// The frames of docs/wire.md, as types. Nothing here runs.

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
export interface Pong {
  t: "pong";
}
export type HostFrame = Welcome | Begin | Patch | End | Snapshot | Problem | Pong;
/** The frames that `seq` counts. */
export type RunFrame = Begin | Patch | End;

export interface Hello {
  t: "hello";
  v: 1;
  token?: string;
  seq?: number;
  values?: Record<string, unknown>;
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
  ack?: number;
}
export type ClientFrame =
  | Hello
  | ValueEvent
  | TriggerEvent
  | { t: "ack"; seq: number }
  | { t: "stop" }
  | { t: "visible"; value: boolean }
  | { t: "ping" };
