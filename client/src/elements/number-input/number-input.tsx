import { useState } from "preact/hooks";
import { plainText } from "../../markdown/inline";
import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { useDraft } from "../../ui/use-draft";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { parseNumber, stepped, type NumberRules } from "./parse";
import "./number-input.css";

interface NumberInputProps extends NumberRules, InputProps {
  value?: number | null;
  step?: number;
  placeholder?: string;
}

// A text field with the manners of a spin button: type=number hides what was typed when it is no number.
export function NumberInput({ node, props }: ElementProps<NumberInputProps>) {
  const inputs = useInputs();
  const value = props.value ?? null;
  const text = useDraft(node.id, value);
  const [complaint, setWrong] = useState<string | undefined>();
  const wrong = text.draft === undefined ? undefined : complaint;
  const id = controlId(node);
  const shown = value === null ? "" : String(value);
  const step = props.step ?? 1;
  const dirty = text.draft !== undefined && text.draft !== shown;

  const send = (next: number | null) => {
    if (next !== value) inputs.sendValue(node.id, next);
    text.done();
    setWrong(undefined);
  };
  const commit = () => {
    if (text.draft === undefined) return;
    const parsed = parseNumber(text.draft, props);
    if ("wrong" in parsed) {
      setWrong(parsed.wrong);
      text.leave();
    } else {
      send(parsed.value);
    }
  };
  const move = (by: number) => {
    const parsed = parseNumber(text.draft ?? shown, {});
    const from = "value" in parsed ? parsed.value : value;
    // An empty field starts at the bound nearest to zero.
    send(from === null ? stepped(0, 0, props) : stepped(from, by, props));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing) commit();
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault(); // the caret would jump
      move(event.key === "ArrowUp" ? step : -step);
    }
  };

  const name = plainText(props.label ?? "");
  const button = (word: string, by: number, off: boolean, icon: preact.ComponentChild) => (
    <button
      type="button"
      tabIndex={-1} // the arrow keys do the same
      aria-label={`${word} ${name}`}
      aria-controls={id}
      disabled={props.disabled || off}
      onClick={() => move(by)}
    >
      {icon}
    </button>
  );

  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-input-box rn-number">
        <input
          id={id}
          class="rn-input"
          type="text"
          inputMode={props.whole && (props.min ?? -1) >= 0 ? "numeric" : "decimal"}
          role="spinbutton"
          value={text.draft ?? shown}
          placeholder={props.placeholder}
          disabled={props.disabled}
          autocomplete="off"
          aria-valuenow={value ?? undefined}
          aria-valuemin={props.min}
          aria-valuemax={props.max}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? id + "-wrong" : dirty ? id + "-hint" : undefined}
          onInput={(event) => {
            setWrong(undefined);
            text.type(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
        {dirty && !wrong && (
          <span id={id + "-hint"} class="rn-input-hint">
            Press Enter to apply
          </span>
        )}
        {button("Decrease", -step, value !== null && value <= (props.min ?? -Infinity), <MinusIcon />)}
        {button("Increase", step, value !== null && value >= (props.max ?? Infinity), <PlusIcon />)}
      </div>
      <div id={id + "-wrong"} class="rn-wrong" role="status">
        {wrong}
      </div>
    </div>
  );
}
