import type { ComponentChildren } from "preact";
import { controlId, rootOf, type ElementProps } from "../elements/element";
import { Label } from "./label";
import type { TextField, TextProps } from "./use-text-field";

interface Box extends ElementProps<TextProps> {
  field: TextField;
  /** Which keys send the text. */
  hint: string;
  hintClass: string;
  children: ComponentChildren;
}

/** What stands around a field of text: its label, how to send it, and what is wrong with it. */
export function TextBox({ node, props, field, hint, hintClass, children }: Box) {
  const id = controlId(node);
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-input-box">
        {children}
        {field.waits && (
          <span id={id + "-hint"} class={hintClass}>
            {hint}
          </span>
        )}
      </div>
      <div id={id + "-wrong"} class="rn-wrong" role="status">
        {field.wrong}
      </div>
    </div>
  );
}

/** What fields of one line and of several have in common. */
export function textAttributes(id: string, props: TextProps, field: TextField) {
  return {
    id,
    value: field.shown,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    disabled: props.disabled,
    "aria-invalid": field.wrong ? true : undefined,
    "aria-describedby": field.wrong ? id + "-wrong" : field.waits ? id + "-hint" : undefined,
    onInput: (event: { currentTarget: { value: string } }) => field.type(event.currentTarget.value),
    onBlur: field.commit,
  };
}
