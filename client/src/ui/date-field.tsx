import { useEffect, useRef, useState } from "preact/hooks";
import { useDraft } from "./use-draft";

const PAUSE_MS = 700;
const TYPES = { dateInput: "date", timeInput: "time", dateTimeInput: "datetime-local" } as const;

export interface DateFieldProps {
  kind: keyof typeof TYPES;
  /** Of the element whose draft it is. */
  node: string;
  id: string;
  name?: string;
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  step?: number | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  onCommit(value: string): void;
}

/** The browser's field for a date or a time. While its parts are typed it says a value after each key: those wait for a pause. */
export function DateField({ kind, node, id, name, value, onCommit, ...limits }: DateFieldProps) {
  const text = useDraft(node, value);
  const byKey = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [complaint, setWrong] = useState<string | undefined>();
  const wrong = text.draft === undefined ? undefined : complaint;
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (field: HTMLInputElement, leaves: boolean) => {
    clearTimeout(timer.current);
    const { badInput, rangeUnderflow, rangeOverflow } = field.validity;
    if (badInput || rangeUnderflow || rangeOverflow) {
      if (!leaves) return;
      setWrong(field.validationMessage || "Enter a full date or time.");
      text.leave();
      return;
    }
    const next = field.value;
    if (next !== value) onCommit(next);
    text.done();
    setWrong(undefined);
  };
  const onInput = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    text.type(field.value);
    setWrong(undefined);
    clearTimeout(timer.current);
    if (!byKey.current) commit(field, false);
    // A year of which only the first digits are there is one, too.
    else if (!field.value.startsWith("0") || kind === "timeInput") timer.current = setTimeout(() => commit(field, false), PAUSE_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    byKey.current = true;
    if (event.key === "Enter" && text.draft !== undefined) commit(event.currentTarget as HTMLInputElement, true);
  };

  return (
    <div class="rn-date">
      <input
        id={id}
        class="rn-input"
        type={TYPES[kind]}
        value={text.draft ?? value}
        {...limits}
        aria-label={name}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id + "-wrong" : undefined}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          byKey.current = false;
        }}
        onBlur={(event) => text.draft !== undefined && commit(event.currentTarget, true)}
      />
      <div id={id + "-wrong"} class="rn-wrong" role="status">
        {wrong}
      </div>
    </div>
  );
}
