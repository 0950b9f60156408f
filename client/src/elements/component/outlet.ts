import type { TreeNode } from "../../tree/tree";
import type { Inputs } from "../../ui/inputs";
import type { Given } from "./run";

const MAX_CHARS = 100_000; // as the host takes
const MAX_DEPTH = 30;
const MAX_WAITING = 100;

interface From {
  node: TreeNode;
  inputs: Inputs;
  name: string;
  given(): Given;
  say(problem: string | undefined): void;
}

/** What a module says: states, of which the last counts, and triggers, each of which counts. */
export class Outlet {
  private waiting: { state: unknown } | undefined;
  private listening = false;
  private triggers = 0;
  private set: string | undefined;
  private ended = false;

  constructor(private readonly from: From) {}

  setState(state: unknown): void {
    if (!this.mayAct()) return;
    this.waiting = { state: this.json(state ?? null, "its state") };
    this.set = JSON.stringify(this.waiting.state);
    this.from.say(undefined);
    this.trySend();
  }

  trigger(name: string, value?: unknown): void {
    if (!this.mayAct()) return;
    const { node, inputs } = this.from;
    const child = node.children.peek().find(({ kind, props }) => kind === "componentTrigger" && props.peek().label === name);
    if (child === undefined) this.refuse("RN116", `triggers "${name}", and the app has no o.onTrigger("${name}", …)`);
    const sent = value === undefined ? undefined : this.json(value, `what "${name}" brings`);
    if (this.triggers >= MAX_WAITING) this.refuse("RN117", `triggers faster than the app answers: ${MAX_WAITING} wait`);
    this.send(); // it may rely on the state
    this.from.say(undefined);
    inputs.sendTrigger(child!.id, sent);
    if (this.triggers++ === 0) inputs.whenSettled(child!.id, () => (this.triggers = 0));
  }

  /** A state that has not set out yet is newer than what the page knows. */
  over(given: Given): Given {
    return this.waiting === undefined ? given : { ...given, state: this.waiting.state };
  }

  /** Whether all that is different between what it was given is the state that it has set itself. */
  isOwn(before: string, now: string): boolean {
    if (before === "" || this.set === undefined) return false;
    const [old, next] = [JSON.parse(before), JSON.parse(now)] as Record<string, unknown>[];
    return JSON.stringify(next!.state) === this.set && JSON.stringify({ ...old, state: next!.state }) === now;
  }

  end(): void {
    this.ended = true;
    this.waiting = undefined;
  }

  private mayAct(): boolean {
    return !this.ended && !this.from.given().disabled;
  }

  private trySend(): void {
    const { inputs, node } = this.from;
    if (!inputs.inFlight(node.id)) return this.send();
    if (this.listening) return;
    this.listening = true;
    inputs.whenSettled(node.id, () => {
      this.listening = false;
      this.trySend();
    });
  }

  private send(): void {
    const waiting = this.waiting;
    if (waiting === undefined) return;
    this.waiting = undefined;
    this.from.inputs.sendValue(this.from.node.id, waiting.state);
  }

  private json(value: unknown, what: string): unknown {
    let text: string | undefined;
    try {
      text = JSON.stringify(value);
    } catch {
      // It contains itself, or a big integer.
    }
    if (text === undefined) this.refuse("RN117", `cannot give ${what}: it is no JSON`);
    if (text!.length > MAX_CHARS) this.refuse("RN117", `cannot give ${what}: it has ${text!.length} characters, at most ${MAX_CHARS} are taken`);
    const copy: unknown = JSON.parse(text!);
    if (depth(copy) > MAX_DEPTH) this.refuse("RN117", `cannot give ${what}: it is nested more than ${MAX_DEPTH} deep`);
    return copy;
  }

  /** Said in the module's place, and to the module. */
  private refuse(code: string, why: string): never {
    const problem = `${code} ${this.from.name} ${why}`;
    this.from.say(problem);
    throw new Error(problem);
  }
}

function depth(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}
