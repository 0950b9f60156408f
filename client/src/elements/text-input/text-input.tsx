import { Label } from "../../ui/label";
import { useTextField, type TextProps } from "../../ui/use-text-field";
import { controlId, rootOf, type ElementProps } from "../element";

export function TextInput({ node, props }: ElementProps<TextProps & { password?: boolean }>) {
  const field = useTextField(node.id, props);
  const id = controlId(node);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while an input method composes picks a word; it is not meant for us.
    if (event.key === "Enter" && !event.isComposing) field.commit();
  };

  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-input-box">
        <input
          id={id}
          class="rn-input"
          type={(props.password ? "password" : "text") as "text"}
          value={field.shown}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.disabled}
          autocomplete={props.password ? "new-password" : "off"}
          aria-invalid={field.wrong ? true : undefined}
          aria-describedby={field.wrong ? id + "-wrong" : field.waits ? id + "-hint" : undefined}
          onInput={(event) => field.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={field.commit}
        />
        {field.waits && (
          <span id={id + "-hint"} class="rn-input-hint">
            Press Enter to apply
          </span>
        )}
      </div>
      <div id={id + "-wrong"} class="rn-wrong" role="status">
        {field.wrong}
      </div>
    </div>
  );
}
