import { useEffect, useRef, useState } from "preact/hooks";
import { choice, choose, type Choice } from "../theme/scheme";
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from "../ui/icons";
import { words } from "../words/words";
import "./theme-menu.css";

const CHOICES: [Choice, "asTheSystem" | "light" | "dark", () => preact.VNode][] = [
  ["system", "asTheSystem", ScreenIcon],
  ["light", "light", SunIcon],
  ["dark", "dark", MoonIcon],
];

export function ThemeMenu() {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const current = choice.value;
  const CurrentIcon = CHOICES.find(([name]) => name === current)![2];

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...root.current!.querySelectorAll<HTMLElement>("[role=menuitemradio]")];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    }
    if (event.key === "Escape") close();
    if (event.key === "Tab") setOpen(false);
  };

  return (
    <div class="rn-theme" ref={root}>
      <button
        ref={trigger}
        type="button"
        class="rn-icon-button"
        aria-label={words.value.theme}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <CurrentIcon />
      </button>
      {open && (
        <div class="rn-menu" role="menu" aria-label={words.value.theme} onKeyDown={onKeyDown}>
          {CHOICES.map(([name, label, Icon]) => (
            <button
              key={name}
              type="button"
              role="menuitemradio"
              aria-checked={name === current}
              tabIndex={-1}
              onClick={() => {
                choose(name);
                close();
              }}
            >
              <Icon />
              {words.value[label]}
              {name === current && <CheckIcon />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
