import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const CONTROL = "input, textarea, select, button:not(.rn-help-button)";
const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const KEYS: Record<string, string> = {
  " ": "space",
  arrowup: "up",
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
};

/** Lets keys click the button of an element, or go to its input. The ref goes to something of the element. */
export function useShortcut<T extends HTMLElement = HTMLDivElement>(keys: string | undefined): RefObject<T | null> {
  const within = useRef<T>(null);
  useEffect(() => {
    if (keys === undefined) return;
    const control = () => within.current?.closest("[data-id]")?.querySelector<HTMLInputElement | HTMLButtonElement>(CONTROL);
    control()?.setAttribute("aria-keyshortcuts", keys.split("+").map(capital).join("+").replace("Ctrl", MAC ? "Meta" : "Control"));
    const onKeyDown = (event: KeyboardEvent) => {
      const target = control();
      if (!target || event.defaultPrevented || event.isComposing || !isPressed(keys, event)) return;
      if (target.disabled || target.matches("fieldset:disabled *") || target.checkVisibility?.() === false) return;
      event.preventDefault(); // also: of two elements with these keys the first takes them
      if (target.localName === "button") target.click();
      target.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      control()?.removeAttribute("aria-keyshortcuts");
    };
  }, [keys]);
  return within;
}

/** What the user reads: `Ctrl+Enter`. */
export function shortcutText(keys: string): string {
  return keys.split("+").map(capital).join("+").replace("Ctrl", MAC ? "⌘" : "Ctrl");
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1)!;
  const ctrl = parts.includes("ctrl");
  const alt = parts.includes("alt");
  const pressed = event.key.toLowerCase();
  // Alt makes other characters of the letters on some keyboards.
  const same = (KEYS[pressed] ?? pressed) === key || (alt && event.code === `Key${key.toUpperCase()}`);
  if (!same || ctrl !== (MAC ? event.metaKey : event.ctrlKey) || alt !== event.altKey) return false;
  // A character may need shift: `?` is `?` in whatever way it is made.
  if (parts.includes("shift") !== event.shiftKey && (parts.includes("shift") || /^[a-z]$|..+/.test(key))) return false;
  return ctrl || alt || /^f\d+$/.test(key) || !isTyping(event);
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && at.matches("input:not([type=checkbox], [type=radio], [type=range], [type=color]), textarea, select, [contenteditable]");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
