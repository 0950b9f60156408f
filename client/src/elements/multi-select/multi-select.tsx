import { useRef } from "preact/hooks";
import { plainText } from "../../markdown/inline";
import { useCombobox } from "../../ui/combobox";
import { CloseIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import "../select/select.css";
import "./multi-select.css";

export interface ManyProps extends InputProps {
  options?: string[];
  value?: string[];
  max?: number;
  placeholder?: string;
  acceptNew?: boolean;
}

export function MultiSelect({ node, props }: ElementProps<ManyProps>) {
  const inputs = useInputs();
  const anchor = useRef<HTMLDivElement>(null);
  const { value = NONE, options = NONE, max = Infinity } = props;
  const id = controlId(node);
  const name = plainText(props.label ?? "");

  const send = (next: string[]) => inputs.sendValue(node.id, next);
  const toggle = (text: string) => {
    if (value.includes(text)) send(value.filter((each) => each !== text));
    else if (value.length < max) send([...value, text]);
  };
  const box = useCombobox({
    id,
    name,
    options,
    chosen: value,
    many: true,
    full: value.length >= max,
    acceptNew: props.acceptNew,
    anchor,
    onPick: toggle,
  });
  const field = () => anchor.current!.querySelector<HTMLInputElement>("[role=combobox]")!;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target === field() && event.key === "Backspace" && field().value === "" && value.length > 0) send(value.slice(0, -1));
  };

  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div
        class="rn-input rn-select rn-multi"
        ref={anchor}
        data-disabled={props.disabled ? "" : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => event.target === anchor.current && field().focus()}
      >
        {value.map((text) => (
          <span class="rn-tag" key={text}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={`Remove ${text}`}
              disabled={props.disabled}
              onClick={() => {
                field().focus(); // this button is about to go
                toggle(text);
              }}
            >
              <CloseIcon />
            </button>
          </span>
        ))}
        <input
          {...box.input}
          type="text"
          value={box.typed ?? ""}
          placeholder={value.length === 0 ? (props.placeholder ?? "Choose…") : undefined}
          disabled={props.disabled}
        />
        {value.length > 1 && (
          <button
            type="button"
            class="rn-multi-clear"
            aria-label={`Clear ${name}`}
            disabled={props.disabled}
            onClick={() => {
              field().focus();
              send([]);
            }}
          >
            <CloseIcon />
          </button>
        )}
        {box.popup}
      </div>
    </div>
  );
}

const NONE: string[] = [];
