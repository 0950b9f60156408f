import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { useDraft } from "../../ui/use-draft";
import { controlId, rootOf, type ElementProps } from "../element";

interface TextInputProps {
  label?: string;
  value?: string;
  placeholder?: string;
  maxLength?: number;
  password?: boolean;
  disabled?: boolean;
}

export function TextInput({ node, props }: ElementProps<TextInputProps>) {
  const inputs = useInputs();
  const value = props.value ?? "";
  const text = useDraft(node.id, value);
  const id = controlId(node);
  const dirty = text.draft !== undefined && text.draft !== value;

  const commit = () => {
    if (dirty) inputs.sendValue(node.id, text.draft);
    text.done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while an input method composes picks a word; it is not meant for us.
    if (event.key === "Enter" && !event.isComposing) commit();
  };

  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label text={props.label} help={props.help} for={id} />
      <div class="rn-input-box">
        <input
          id={id}
          class="rn-input"
          type={(props.password ? "password" : "text") as "text"}
          value={text.draft ?? value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.disabled}
          autocomplete={props.password ? "new-password" : "off"}
          aria-describedby={dirty ? id + "-hint" : undefined}
          onInput={(event) => text.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
        {dirty && (
          <span id={id + "-hint"} class="rn-input-hint">
            Press Enter to apply
          </span>
        )}
      </div>
    </div>
  );
}
