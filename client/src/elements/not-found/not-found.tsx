import { AppLink } from "../page-link/app-link";
import { rootOf, type ElementProps } from "../element";

interface NotFoundProps {
  path?: string;
  /** Title of the page at the app's own address. */
  home?: string;
}

/** In place of a page: the address names none of those that the visitor may see. */
export function NotFound({ node, props }: ElementProps<NotFoundProps>) {
  return (
    <div {...rootOf(node)}>
      <h1>Page not found</h1>
      <p>
        There is no page <code>/{props.path}</code> here. It may have moved, or is not for you.
      </p>
      <p>
        <AppLink to={{ path: "", query: [] }}>Go to {props.home || "the first page"}</AppLink>
      </p>
    </div>
  );
}
