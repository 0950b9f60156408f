import { signal } from "@preact/signals";

const names = signal<Record<string, string> | undefined>(undefined);
let asked = false;

/** `:rocket:` as the emoji; what is none stays as it was typed. The names come when the first is met. */
export function Emoji({ name, raw }: { name: string; raw: string }) {
  if (!asked) {
    asked = true;
    import("markdown-it-emoji/lib/data/full.mjs").then(
      (table) => (names.value = table.default),
      () => (asked = false),
    );
  }
  const known = names.value;
  return <>{known !== undefined && Object.hasOwn(known, name) ? known[name] : raw}</>;
}
