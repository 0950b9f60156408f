import { Markdown } from "../../markdown/markdown";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import "./text.css";

interface TextProps {
  text?: string;
  /** More of it is on its way. */
  growing?: boolean;
}

/** markdown and caption. */
export function MarkdownText({ node, props }: ElementProps<TextProps>) {
  return (
    <div class={"rn-text rn-" + node.kind} {...rootOf(node)}>
      <Markdown text={props.text ?? ""} growing={props.growing} />
      <Help text={props.help} />
    </div>
  );
}

/** Plain text: every character counts, blanks too. */
export function PlainText({ node, props }: ElementProps<TextProps>) {
  return (
    <div class="rn-plain" {...rootOf(node)}>
      {props.text}
      <Help text={props.help} />
    </div>
  );
}
