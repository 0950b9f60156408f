import { InlineMarkdown } from "../../markdown/inline";
import { rootOf, type ElementProps } from "../element";
import "./spinner.css";

export function Spinner({ node, props }: ElementProps<{ text?: string }>) {
  return (
    <div class="rn-spinner" role="status" {...rootOf(node)}>
      <span class="rn-spinner-ring" aria-hidden="true" />
      <span>{props.text ? <InlineMarkdown text={props.text} /> : <span class="rn-hidden">Working…</span>}</span>
    </div>
  );
}
