import { useLayoutEffect, useRef } from "preact/hooks";
import { plainText } from "../../markdown/inline";
import { useCombobox } from "../../ui/combobox";
import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import type { ChoiceProps } from "./select";

/** A select whose options are many, or not all known. */
export function SelectCombobox({ node, props }: ElementProps<ChoiceProps>) {
  const inputs = useInputs();
  const anchor = useRef<HTMLDivElement>(null);
  const value = props.value ?? null;
  const id = controlId(node);
  const box = useCombobox({
    id,
    name: plainText(props.label ?? ""),
    options: props.options ?? [],
    chosen: value === null ? [] : [value],
    acceptNew: props.acceptNew,
    anchor,
    onPick: (text) => text === value || inputs.sendValue(node.id, text),
  });
  useLayoutEffect(() => {
    // What is typed next takes the place of what is chosen, also of what was chosen just now.
    const field = anchor.current!.querySelector("input")!;
    if (box.typed === undefined && field.matches(":focus")) field.select();
  }, [box.typed, value]);
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-select" ref={anchor}>
        <input
          {...box.input}
          type="text"
          class="rn-input"
          value={box.typed ?? value ?? ""}
          placeholder={props.placeholder ?? (props.acceptNew ? "Choose or write…" : "Choose…")}
          disabled={props.disabled}
          onFocus={(event) => event.currentTarget.select()}
        />
        {box.popup}
      </div>
    </div>
  );
}
