import { useEffect, useRef, useState } from "preact/hooks";
import { Block } from "../elements/block";
import type { TreeNode } from "../tree/tree";
import { CloseIcon, MenuIcon } from "../ui/icons";
import { Navigation } from "./navigation";
import { words } from "../words/words";
import "./sidebar.css";

const NARROW = "(max-width: 820px)";

/** A panel beside the page; on a small screen a drawer over it. */
export function Sidebar({ node, navigation }: { node: TreeNode | undefined; navigation: TreeNode | undefined }) {
  const [open, setOpen] = useState(() => !matchMedia(NARROW).matches);
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const toggled = useRef(false);

  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const onChange = () => setOpen(!narrow.matches);
    narrow.addEventListener("change", onChange);
    return () => narrow.removeEventListener("change", onChange);
  }, []);

  // Whoever opened or closed it by a key finds the focus at the button that undoes it.
  useEffect(() => {
    if (toggled.current) (open ? closer : opener).current?.focus();
  }, [open]);

  const toggle = (next: boolean) => {
    toggled.current = true;
    setOpen(next);
  };

  return (
    <>
      {!open && (
        <button
          ref={opener}
          type="button"
          class="rn-icon-button rn-sidebar-opener"
          aria-label={words.value.openSidebar}
          aria-expanded={false}
          onClick={() => toggle(true)}
        >
          <MenuIcon />
        </button>
      )}
      {open && <div class="rn-sidebar-shade" onClick={() => toggle(false)} />}
      <aside
        class="rn-sidebar"
        aria-label={words.value.sidebar}
        data-closed={open ? undefined : ""}
        onKeyDown={(event) => event.key === "Escape" && matchMedia(NARROW).matches && toggle(false)}
      >
        <div class="rn-sidebar-head">
          <button
            ref={closer}
            type="button"
            class="rn-icon-button"
            aria-label={words.value.closeSidebar}
            aria-expanded={true}
            onClick={() => toggle(false)}
          >
            <CloseIcon />
          </button>
        </div>
        {navigation && <Navigation node={navigation} onGo={() => matchMedia(NARROW).matches && toggle(false)} />}
        {node && <Block node={node} root />}
      </aside>
    </>
  );
}
