import { isExternal, safeImage, safeLink } from "../../markdown/urls";
import type { TreeNode } from "../../tree/tree";
import { rootOf } from "../element";
import "./logo.css";

interface LogoProps {
  label?: string;
  image?: string;
  link?: string;
}

/** The name of the app, or its picture: in the head of the sidebar, and where that is closed of the page. */
export function Logo({ node }: { node: TreeNode }) {
  const { label = "", image, link } = node.props.value as LogoProps;
  const source = image === undefined ? undefined : safeImage(image);
  const href = link === undefined ? undefined : safeLink(link);
  const sign = source === undefined ? <span>{label}</span> : <img src={source} alt={label} />;
  return (
    <div class="rn-logo" {...rootOf(node)}>
      {href === undefined ? (
        sign
      ) : (
        <a href={href} {...(isExternal(href) && { target: "_blank", rel: "noopener noreferrer" })}>
          {sign}
        </a>
      )}
    </div>
  );
}
