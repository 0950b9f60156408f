import type { Place } from "../../address/bar";
import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import { AppLink } from "./app-link";
import "./page-link.css";

interface PageLinkProps {
  label?: string;
  icon?: string;
  path?: string;
  query?: Place["query"];
  disabled?: boolean;
}

export function PageLink({ node, props }: ElementProps<PageLinkProps>) {
  const label = props.label ?? "";
  const content = (
    <>
      {props.icon && <span aria-hidden="true">{props.icon}</span>}
      <span>
        <InlineMarkdown text={label} />
      </span>
    </>
  );
  return (
    <div class="rn-page-link" {...rootOf(node)}>
      {props.disabled ? (
        <span role="link" aria-disabled="true">
          {content}
        </span>
      ) : (
        <AppLink to={{ path: props.path ?? "", query: props.query ?? [] }}>{content}</AppLink>
      )}
      <Help text={props.help} about={plainText(label)} />
    </div>
  );
}
