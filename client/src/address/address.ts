import type { AddressBar, Place } from "./bar";

/** Browsers ignore, or refuse, more than a hundred changes of the address in half a minute. */
const REST_MS = 350;

/** Where the visitor is: follows what the host wants and says what the visitor does. */
export class Address {
  private place: Place;
  private entry = 0;
  private unwritten = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly forget: () => void;

  /** `onMove`: the visitor has gone to another address. */
  constructor(
    private readonly bar: AddressBar,
    private readonly onMove: (place: Place) => void,
  ) {
    this.place = bar.read();
    this.forget = bar.onMove(() => this.moved());
  }

  get current(): Place {
    return this.place;
  }

  href(place: Place): string {
    return this.bar.href(place);
  }

  /** The visitor follows a link. */
  go(place: Place): void {
    this.write();
    if (same(place, this.place)) return;
    this.bar.write(place, true);
    this.place = place;
    this.onMove(place);
  }

  /** The host wants this address. `entry`: how many entries of the history it has made in its session. */
  show(place: Place, entry: number): void {
    const push = entry > this.entry;
    this.entry = entry;
    if (same(place, this.place)) return;
    if (push) {
      this.write();
      this.bar.write(place, true);
    }
    this.place = place;
    if (push || this.unwritten) return;
    this.unwritten = true;
    if (this.timer === undefined) this.write();
  }

  /** Writes what waits, as before the page goes away. */
  write(): void {
    if (!this.unwritten) return;
    this.unwritten = false;
    this.bar.write(this.place, false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.write();
    }, REST_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.forget();
  }

  private moved(): void {
    const place = this.bar.read();
    this.unwritten = false; // what waited was for the entry that the visitor has left
    if (same(place, this.place)) return;
    this.place = place;
    this.onMove(place);
  }
}

export function same(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
