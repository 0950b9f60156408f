import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import "./badge.css";

interface BadgeProps {
  label?: string;
  /** One of the colours of hues.css. */
  color?: string;
  icon?: string;
}

export function Badge({ node, props }: ElementProps<BadgeProps>) {
  const label = props.label ?? "";
  return (
    <div class="rn-badge-line" {...rootOf(node)}>
      <span class={`rn-badge rn-hue-${props.color ?? "blue"}`}>
        {props.icon && <span aria-hidden="true"><InlineMarkdown text={props.icon} /></span>}
        <span><InlineMarkdown text={label} /></span>
      </span>
      <Help text={props.help} about={plainText(label)} />
    </div>
  );
}
