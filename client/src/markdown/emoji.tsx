import { signal } from "@preact/signals";

const names = signal<Record<string, string> | undefined>(undefined);
let asked = false;

/** The emoji of that name, or undefined if there is none. The names come when the first is asked for; who draws is then drawn again. */
export function emojiOf(name: string): string | undefined {
  if (!asked) {
    asked = true;
    import("markdown-it-emoji/lib/data/full.mjs").then(
      (table) => (names.value = table.default),
      () => (asked = false),
    );
  }
  const known = names.value;
  return known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
}

/** `:rocket:` as the emoji; what is none stays as it was typed. */
export function Emoji({ name, raw }: { name: string; raw: string }) {
  return <>{emojiOf(name) ?? raw}</>;
}
