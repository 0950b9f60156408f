/** Numbers by chance, the same for the same seed (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const ODD: readonly unknown[] = [
  null, true, -1, 0, 1e308, 2 ** 53 + 1, 0.5, "", "main", "root", "toasts", "\ud800", "\u0000", "__proto__", "constructor",
  "x".repeat(5000), [], [[]], {}, { t: "event" }, { value: null }, [null, null], ["add", "main", 0, "new", "text", {}],
];

/** The same with a few of its parts others, missing or twice. */
export function mutated(json: unknown, chance: Chance, depth = 0): unknown {
  if (chance.below(12) === 0 || depth > 30) return chance.pick(ODD);
  if (Array.isArray(json)) {
    return json.flatMap((each) => {
      const times = chance.below(15) === 0 ? chance.below(3) : 1;
      return Array.from({ length: times }, () => (chance.below(3) === 0 ? mutated(each, chance, depth + 1) : each));
    });
  }
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json)
    .filter(() => chance.below(20) > 0)
    .map(([key, each]) => [key, chance.below(3) === 0 ? mutated(each, chance, depth + 1) : each] as const);
  if (chance.below(10) === 0) entries.push([String(chance.pick(ODD)), chance.pick(ODD)]);
  return Object.fromEntries(entries);
}

/** The same text with characters that are others, or without its end. */
export function torn(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + chance.pick([..."{}[]\",:\\0-e\ud800\n"]) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at, at + 50) + text.slice(at);
    default:
      return "[".repeat(chance.below(20_000)) + text;
  }
}
