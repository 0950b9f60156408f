import type { RefObject, TargetedEvent } from "preact";
import { useMemo, useState } from "preact/hooks";
import { OptionsList, type Row } from "./options-list";
import { Popup } from "./popup";
import { folded, matching } from "./search";

interface Settings {
  id: string;
  /** What it is called. */
  name: string;
  options: readonly string[];
  chosen: readonly string[];
  /** Any number may be chosen, and the list stays open. */
  many?: boolean;
  /** No more can be chosen. */
  full?: boolean;
  acceptNew?: boolean | undefined;
  anchor: RefObject<HTMLElement | null>;
  onPick(text: string): void;
}

/** The manners of a field with a list below it that what is typed narrows (the combobox of ARIA's patterns). */
export function useCombobox(settings: Settings) {
  const { id, name, options, chosen, many = false, full = false, acceptNew = false } = settings;
  const [typed, setTyped] = useState<string | undefined>();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number | undefined>();
  const keys = useMemo(() => options.map(folded), [options]);
  const isChosen = useMemo(() => {
    const texts = new Set(chosen);
    return (text: string) => texts.has(text);
  }, [chosen]);
  const rows = useMemo(() => {
    const found: Row[] = matching(options, keys, typed ?? "").map((text) => ({ text, off: full && !isChosen(text) }));
    const fresh = typed?.trim() ?? "";
    if (acceptNew && fresh !== "" && !options.includes(fresh) && !isChosen(fresh)) {
      found.push({ text: fresh, title: `Add “${fresh}”`, off: full });
    }
    return found;
  }, [options, keys, typed, full, acceptNew, isChosen]);
  const atFirst = typed === undefined && !many ? Math.max(options.indexOf(chosen[0] ?? ""), 0) : 0;
  const active = Math.min(moved ?? atFirst, rows.length - 1);

  const close = () => {
    setOpen(false);
    setTyped(undefined);
    setMoved(undefined);
  };
  const show = () => {
    if (!open) setMoved(undefined);
    setOpen(true);
  };
  const pick = (row: Row) => {
    if (many) setTyped(undefined);
    else close();
    settings.onPick(row.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const page = Math.min(8, rows.length - 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (!open) show();
      else if (rows.length > 0) setMoved(event.key.startsWith("Page") ? Math.max(0, Math.min(to, rows.length - 1)) : (to + rows.length) % rows.length);
    } else if (event.key === "Enter") {
      const row = rows[active];
      if (!open) show();
      else if (row !== undefined && !row.off) pick(row);
      event.preventDefault();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation(); // of a dialog around it
      close();
    }
  };

  const list = `${id}-list`;
  const input = {
    id,
    role: "combobox" as const,
    autocomplete: "off",
    spellcheck: false,
    "aria-expanded": open,
    "aria-autocomplete": "list" as const,
    "aria-controls": open ? list : undefined,
    "aria-activedescendant": open && active >= 0 ? `${list}-${active}` : undefined,
    onInput: (event: TargetedEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value);
      setMoved(undefined);
      setOpen(true);
    },
    onClick: show,
    onKeyDown,
    onBlur: close,
  };
  const popup = open && (
    <Popup anchor={settings.anchor} onClose={close}>
      {rows.length === 0 ? (
        <p class="rn-popup-note" role="status">
          {options.length === 0 ? "Nothing to choose from yet" : `No option has “${typed}”`}
        </p>
      ) : (
        <OptionsList id={list} name={name} rows={rows} active={active} chosen={isChosen} many={many} onPick={pick} />
      )}
      {full && <p class="rn-popup-note" role="status">No more than {chosen.length}</p>}
    </Popup>
  );
  return { input, popup, typed };
}
