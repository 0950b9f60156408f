import { useCopied } from "../../ui/use-copied";
import { words } from "../../words/words";

/** A link to a heading. A click goes there and copies the whole address, to be sent to somebody. */
export function Anchor({ name, about }: { name: string; about: string }) {
  const [done, copy] = useCopied();
  const hash = "#" + encodeURIComponent(name);
  const click = (event: MouseEvent) => {
    // Within a page of somebody else's the address is that page's.
    if ((event.currentTarget as Element).getRootNode() === document) void copy(new URL(hash, location.href).href);
  };
  return (
    <>
      <a class="rn-anchor" href={hash} aria-label={words.value.linkTo(about)} data-copied={done === "copied" ? "" : undefined} onClick={click} />
      <span class="rn-hidden" role="status">{done === "copied" && words.value.linkCopied}</span>
    </>
  );
}
