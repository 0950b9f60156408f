import { computed, signal } from "@preact/signals";
import { KEY } from "./keys";

export type Choice = "system" | "light" | "dark";
export type Scheme = "light" | "dark";

const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

const systemScheme = signal<Scheme>(dark?.matches ? "dark" : "light");
dark?.addEventListener("change", () => (systemScheme.value = dark.matches ? "dark" : "light"));

/** What the app's author wants until the visitor chooses. */
const base = signal<Choice>("system");
const chosen = signal<Choice | undefined>(readChoice());

export const choice = computed(() => chosen.value ?? base.value);

/** The scheme in force; a component that asks is drawn again when it changes. */
export function useScheme(): Scheme {
  return choice.value === "system" ? systemScheme.value : choice.value;
}

export function choose(next: Choice): void {
  chosen.value = next === base.peek() ? undefined : next;
  showChoice(next);
  try {
    if (chosen.peek() === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}

/** What the app's author wants; `page`: it is a page of its own. */
export function setBase(wanted: string | undefined, page: boolean): void {
  base.value = wanted === "light" || wanted === "dark" ? wanted : "system";
  if (page) showChoice(choice.peek());
}

function readChoice(): Choice | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" || kept === "system" ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function showChoice(next: Choice): void {
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
