import { plainText } from "../../markdown/inline";
import { isExternal, safeLink } from "../../markdown/urls";
import { Help } from "../../ui/help";
import { LabelText } from "../../ui/label";
import { rootOf, type ElementProps, type InputProps } from "../element";
import "./link.css";

interface LinkProps extends InputProps {
  url?: string;
  primary?: boolean;
}

/** A link that looks like a button. */
export function Link({ node, props }: ElementProps<LinkProps>) {
  const url = props.disabled ? undefined : safeLink(props.url ?? "");
  const elsewhere = url !== undefined && isExternal(url) ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return (
    <div class="rn-button-row" {...rootOf(node)}>
      <a
        class={props.primary ? "rn-button rn-primary rn-link-button" : "rn-button rn-link-button"}
        href={url}
        role="link"
        aria-disabled={url === undefined ? true : undefined}
        {...elsewhere}
      >
        <LabelText of={props} />
      </a>
      <Help text={props.help} about={plainText(props.label ?? "")} />
    </div>
  );
}
