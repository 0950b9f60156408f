import { signal } from "@preact/signals";

const SLOTS = 8;
const MOST_NAMES = 2_000;

interface Kept {
  slot: number;
  family: object;
  moved: boolean;
}

/**
 * Which colour of the palette each name has. A name keeps it, in all charts, also while it is not shown. Names that were shown
 * together, by one chart or with a name in common, are a family: a new one takes a colour that none of the family has. Only where
 * two families turn out to be one, two names of one colour may meet; then the one that came later has to take another, once.
 */
export class KeptSlots {
  /** Counts the names that had to take another colour. */
  readonly moves = signal(0);
  private readonly kept = new Map<string, Kept>();
  private readonly families = new WeakMap<object, object>();

  /** The colours of the names that a chart shows, each name once. */
  of(chart: object, shown: readonly string[]): number[] {
    const family = this.familyOf(chart, shown);
    const here = new Set<number>();
    const wanted = new Set(shown);
    for (const [name, kept] of this.kept) {
      if (!wanted.has(name)) continue;
      if (here.has(kept.slot) && !kept.moved && here.size < SLOTS) {
        kept.slot = this.free(family, here);
        kept.moved = true; // or two charts could go on forever
        queueMicrotask(() => this.moves.value++); // this may be a drawing of the page
      }
      here.add(kept.slot);
    }
    for (const name of shown) {
      if (this.kept.has(name)) continue;
      const slot = this.free(family, here);
      this.kept.set(name, { slot, family, moved: false });
      here.add(slot);
    }
    const slots = shown.map((name) => this.kept.get(name)!.slot);
    if (this.kept.size > MOST_NAMES) for (const name of this.kept.keys()) if (!wanted.has(name) && this.kept.size > MOST_NAMES) this.kept.delete(name);
    return slots;
  }

  private familyOf(chart: object, shown: readonly string[]): object {
    const known = shown.flatMap((name) => this.kept.get(name)?.family ?? []);
    const family = this.families.get(chart) ?? known[0] ?? {};
    const joined = new Set(known);
    if (joined.size > 1 || !joined.has(family)) for (const kept of this.kept.values()) if (joined.has(kept.family)) kept.family = family;
    this.families.set(chart, family);
    return family;
  }

  /** One that the family does not have; else one that this chart does not have; else they come around again. */
  private free(family: object, here: ReadonlySet<number>): number {
    const used = [...this.kept.values()].filter((kept) => kept.family === family);
    const all = Array.from({ length: SLOTS }, (_, slot) => slot);
    const byFamily = new Set(used.map(({ slot }) => slot));
    return all.find((slot) => !byFamily.has(slot) && !here.has(slot)) ?? all.find((slot) => !here.has(slot)) ?? used.length % SLOTS;
  }
}
