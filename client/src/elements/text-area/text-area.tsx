import { TextBox, textAttributes } from "../../ui/text-box";
import { useTextField, type TextProps } from "../../ui/use-text-field";
import { words } from "../../words/words";
import { controlId, type ElementProps } from "../element";
import "./text-area.css";

export function TextArea({ node, props }: ElementProps<TextProps & { rows?: number }>) {
  const field = useTextField(node.id, props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) field.commit();
  };
  return (
    <TextBox node={node} props={props} field={field} hint={words.value.pressCtrlEnter} hintClass="rn-input-hint rn-area-hint">
      <textarea {...textAttributes(controlId(node), props, field)} class="rn-input rn-area" style={{ "--rows": props.rows ?? 3 }} onKeyDown={onKeyDown} />
    </TextBox>
  );
}
