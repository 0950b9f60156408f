import { AppLink } from "../page-link/app-link";
import { rootOf, type ElementProps } from "../element";
import { CODE, withCode } from "../../words/with-code";
import { words } from "../../words/words";

interface NotFoundProps {
  path?: string;
  /** Title of the page at the app's own address. */
  home?: string;
}

/** In place of a page: the address names none of those that the visitor may see. */
export function NotFound({ node, props }: ElementProps<NotFoundProps>) {
  return (
    <div {...rootOf(node)}>
      <h1>{words.value.pageNotFound}</h1>
      <p>
        {withCode(words.value.noSuchPage(CODE), `/${props.path}`)}
      </p>
      <p>
        <AppLink to={{ path: "", query: [] }}>{props.home ? words.value.goTo(props.home) : words.value.goToFirstPage}</AppLink>
      </p>
    </div>
  );
}
