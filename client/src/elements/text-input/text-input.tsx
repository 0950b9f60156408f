import { TextBox, textAttributes } from "../../ui/text-box";
import { useTextField, type TextProps } from "../../ui/use-text-field";
import { words } from "../../words/words";
import { controlId, type ElementProps } from "../element";

export function TextInput({ node, props }: ElementProps<TextProps & { password?: boolean }>) {
  const field = useTextField(node.id, props);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while an input method composes picks a word; it is not meant for us.
    if (event.key === "Enter" && !event.isComposing) field.commit();
  };
  return (
    <TextBox node={node} props={props} field={field} hint={words.value.pressEnter} hintClass="rn-input-hint">
      <input
        {...textAttributes(controlId(node), props, field)}
        class="rn-input"
        type={(props.password ? "password" : "text") as "text"}
        autocomplete={props.password ? "new-password" : "off"}
        onKeyDown={onKeyDown}
      />
    </TextBox>
  );
}
