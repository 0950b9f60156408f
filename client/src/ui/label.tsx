import { InlineMarkdown, plainText } from "../markdown/inline";
import { Help } from "./help";
import type { ComponentChildren } from "preact";
import "./label.css";

interface LabelProps {
  text: string | undefined;
  help: unknown;
  /** The input that the label names; a group has none and is named by `id`. */
  for?: string | undefined;
  id?: string | undefined;
  /** What stands at the right end, like a slider's value. */
  children?: ComponentChildren;
}

export function Label(props: LabelProps) {
  const text = props.text ?? "";
  const Tag = props.for === undefined ? "span" : "label";
  return (
    <div class="rn-label">
      <Tag for={props.for} id={props.id}>
        <InlineMarkdown text={text} />
      </Tag>
      <Help text={props.help} about={plainText(text)} />
      {props.children}
    </div>
  );
}
