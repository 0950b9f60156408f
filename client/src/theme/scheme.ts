import { signal } from "@preact/signals";

export type Choice = "system" | "light" | "dark";
export type Scheme = "light" | "dark";

const KEY = "runnel.theme";
const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

const systemScheme = signal<Scheme>(dark?.matches ? "dark" : "light");
dark?.addEventListener("change", () => (systemScheme.value = dark.matches ? "dark" : "light"));

export const choice = signal<Choice>(readChoice());

/** The scheme in force; a component that asks is drawn again when it changes. */
export function useScheme(): Scheme {
  return choice.value === "system" ? systemScheme.value : choice.value;
}

export function choose(next: Choice): void {
  showChoice(next);
  choice.value = next;
  try {
    if (next === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}

export function readChoice(): Choice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

export function showChoice(next: Choice): void {
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
