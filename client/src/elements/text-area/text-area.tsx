import { Label } from "../../ui/label";
import { useTextField, type TextProps } from "../../ui/use-text-field";
import { controlId, rootOf, type ElementProps } from "../element";
import "./text-area.css";

export function TextArea({ node, props }: ElementProps<TextProps & { rows?: number }>) {
  const field = useTextField(node.id, props);
  const id = controlId(node);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) field.commit();
  };

  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-input-box">
        <textarea
          id={id}
          class="rn-input rn-area"
          style={{ "--rows": props.rows ?? 3 }}
          value={field.shown}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.disabled}
          aria-invalid={field.wrong ? true : undefined}
          aria-describedby={field.wrong ? id + "-wrong" : field.waits ? id + "-hint" : undefined}
          onInput={(event) => field.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={field.commit}
        />
        {field.waits && (
          <span id={id + "-hint"} class="rn-input-hint rn-area-hint">
            Press Ctrl+Enter to apply
          </span>
        )}
      </div>
      <div id={id + "-wrong"} class="rn-wrong" role="status">
        {field.wrong}
      </div>
    </div>
  );
}
