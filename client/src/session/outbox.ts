import { signal } from "@preact/signals";
import type { TriggerEvent, ValueEvent } from "../wire/frames";

export type Outgoing = Omit<ValueEvent, "ack"> | Omit<TriggerEvent, "ack">;

/** An event as its element follows it: until the tree shows what came of it. Sent again to a new session, which tells those that it has. */
export interface Flight {
  /** The element has seen what came of it. */
  landed: boolean;
  /** Nothing will come of it. */
  gone(): void;
}

interface Entry {
  event: Outgoing;
  flight?: Flight | undefined;
  /** The value before, to go back to if the host refuses the event. */
  before: unknown;
  sent: boolean;
  /** Some host may have taken it. */
  known: boolean;
  refused: (() => void) | undefined;
}

/** The events that the host has not acknowledged, oldest first. */
export class Outbox {
  private entries: Entry[] = [];
  /** Also those that were acknowledged: the session that did so may end before it has kept what came of them. */
  private flights: Entry[] = [];
  private lastRef = 0;
  private readonly settledCallbacks = new Map<string, (() => void)[]>();
  readonly size = signal(0);

  value(id: string, value: unknown, before: unknown): void {
    const last = this.entries.at(-1);
    if (last !== undefined && !last.sent && last.event.id === id && isValue(last.event)) {
      last.event.value = value; // offline typing: only the last value is worth a run
      return;
    }
    this.push({ t: "event", ref: ++this.lastRef, id, value }, before);
  }

  trigger(id: string, value?: unknown, flight?: Flight): void {
    const event: Outgoing = { t: "event", ref: ++this.lastRef, id, trigger: true };
    const entry = this.push(value === undefined ? event : { ...event, value }, undefined, flight?.gone, flight);
    if (flight !== undefined) this.flights = [...this.flying(), entry];
  }

  private flying(): Entry[] {
    return this.flights.filter(({ flight }) => !flight!.landed);
  }

  /** A click that submits a form. `refused` is called if the host will not take it. */
  submit(id: string, values: Record<string, unknown>, refused: () => void): void {
    this.push({ t: "event", ref: ++this.lastRef, id, trigger: true, values }, undefined, refused);
  }

  /** Hands every event that has not been sent on this connection to `send`, in order. */
  flush(send: (event: Outgoing) => void): void {
    for (const entry of this.entries) {
      if (entry.sent) continue;
      entry.sent = entry.known = true;
      send(entry.event);
    }
  }

  acknowledge(ack: number): void {
    this.keep((entry) => entry.event.ref > ack);
  }

  /** The host will not take this event. Answers the value to show again, unless a newer event stands. */
  refuse(ref: number): { id: string; before: unknown } | undefined {
    const entry = this.entries.find((each) => each.event.ref === ref);
    this.keep((each) => each.event.ref !== ref);
    this.flights = this.flights.filter((each) => each !== entry);
    entry?.refused?.();
    if (entry === undefined || "trigger" in entry.event || this.inFlight(entry.event.id)) return undefined;
    return { id: entry.event.id, before: entry.before };
  }

  inFlight(id: string): boolean {
    return this.entries.some((entry) => entry.event.id === id);
  }

  /** The newest value in flight for an input. */
  newest(id: string): { value: unknown } | undefined {
    for (const { event } of this.entries.toReversed()) {
      if (isValue(event) ? event.id === id : event.values !== undefined && Object.hasOwn(event.values, id)) {
        return { value: isValue(event) ? event.value : event.values![id] };
      }
    }
    return undefined;
  }

  /**
   * What a click in flight has to find: of inputs with a value younger than a click the ref of the first value in flight,
   * and what they held before it. All others' newest values are good from the start.
   */
  before(): Record<string, [ref: number, value: unknown]> {
    const first = new Map<string, Entry>();
    const before: Record<string, [ref: number, value: unknown]> = {};
    let clicked = false;
    for (const entry of this.entries) {
      const { id } = entry.event;
      if (!isValue(entry.event)) clicked = true;
      else {
        if (!first.has(id)) first.set(id, entry);
        const known = first.get(id)!;
        if (clicked && known.before !== undefined) before[id] = [known.event.ref, known.before];
      }
    }
    return before;
  }

  /** The host named a value while an event was in flight: what a refusal goes back to. */
  hostValue(id: string, value: unknown): void {
    for (const entry of this.entries) if (entry.event.id === id) entry.before = value;
  }

  /** Calls back once, when nothing of the element is in flight. */
  whenSettled(id: string, callback: () => void): void {
    const list = this.settledCallbacks.get(id) ?? [];
    list.push(callback);
    this.settledCallbacks.set(id, list);
  }

  get newestRef(): number {
    return this.lastRef;
  }

  /** The same session on a new connection: send again what the host has not taken. */
  resume(hostRef: number): void {
    this.acknowledge(hostRef);
    for (const entry of this.entries) entry.sent = false;
    if (this.entries.length === 0) this.lastRef = hostRef;
  }

  /**
   * A new session, which counts from `hostRef` on. If it goes on where another was left (`restored`) it has taken events
   * up to there, and the others follow. Else the values up to `helloRef` came with the hello; clicks that were never sent
   * follow, and what came after the hello. Flights follow that have not landed: each has a number of its own, by which the
   * host knows it if it was kept.
   */
  restart(helloRef: number, hostRef: number, restored: boolean): void {
    const others = this.entries.filter(
      ({ event, known, flight }) =>
        flight === undefined && (event.ref > helloRef || (restored ? event.ref > hostRef : !isValue(event) && !known)),
    );
    this.flights = this.flying();
    const entries = [...others, ...this.flights].sort((a, b) => a.event.ref - b.event.ref);
    entries.forEach((entry, i) => {
      entry.event.ref = hostRef + i + 1;
      entry.sent = false;
    });
    this.lastRef = hostRef + entries.length;
    this.become(entries);
  }

  /** Nothing that is on its way is to be sent again; `butFlights`: those are, to the next session. */
  forget(butFlights = false): void {
    const lost = butFlights ? [] : this.flying();
    if (!butFlights) this.flights = [];
    this.keep(() => false);
    for (const { flight } of lost) flight!.gone();
  }

  private push(event: Outgoing, before: unknown, refused?: () => void, flight?: Flight): Entry {
    const entry: Entry = { event, before, sent: false, known: false, refused, flight };
    this.entries.push(entry);
    this.size.value = this.entries.length;
    return entry;
  }

  private keep(test: (entry: Entry) => boolean): void {
    const kept = this.entries.filter(test);
    if (kept.length < this.entries.length) this.become(kept);
  }

  private become(entries: Entry[]): void {
    this.entries = entries;
    this.size.value = entries.length;
    for (const [id, callbacks] of [...this.settledCallbacks]) {
      if (this.inFlight(id)) continue;
      this.settledCallbacks.delete(id);
      callbacks.forEach((callback) => callback());
    }
  }
}

function isValue(event: Outgoing): event is Omit<ValueEvent, "ack"> {
  return !("trigger" in event);
}
