import { useEffect, useRef, useState } from "preact/hooks";
import { Block } from "../elements/block";
import { Logo } from "../elements/logo/logo";
import type { TreeNode } from "../tree/tree";
import { CloseIcon, MenuIcon } from "../ui/icons";
import { keepSidebar, keptSidebar } from "./kept-sidebar";
import { Navigation } from "./navigation";
import { SidebarHandle, USUAL, withinBounds } from "./sidebar-handle";
import "./sidebar.css";

const NARROW = "(max-width: 820px)";

interface SidebarProps {
  node: TreeNode | undefined;
  navigation: TreeNode | undefined;
  logo?: TreeNode | undefined;
  /** At first, until the user opens it. */
  closed?: boolean;
}

/** A panel beside the page; on a small screen a drawer over it. Its width, and whether it is open, are the user's. */
export function Sidebar({ node, navigation, logo, closed = false }: SidebarProps) {
  const usual = () => !matchMedia(NARROW).matches && (keptSidebar().open ?? !closed);
  const [open, setOpen] = useState(usual);
  const [width, setWidth] = useState(() => withinBounds(keptSidebar().width ?? USUAL));
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const toggled = useRef(false);

  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const onChange = () => setOpen(usual());
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
    if (!matchMedia(NARROW).matches) keepSidebar({ open: next });
  };

  return (
    <>
      {!open && (
        <button
          ref={opener}
          type="button"
          class="rn-icon-button rn-sidebar-opener"
          aria-label="Open sidebar"
          aria-expanded={false}
          onClick={() => toggle(true)}
        >
          <MenuIcon />
        </button>
      )}
      {open && <div class="rn-sidebar-shade" onClick={() => toggle(false)} />}
      <aside
        class="rn-sidebar"
        aria-label="Sidebar"
        data-closed={open ? undefined : ""}
        style={{ "--sidebar-width": `${width}px` }}
        onKeyDown={(event) => event.key === "Escape" && matchMedia(NARROW).matches && toggle(false)}
      >
        <div class="rn-sidebar-scroll">
          <div class="rn-sidebar-head">
            {logo && <Logo node={logo} />}
            <button
              ref={closer}
              type="button"
              class="rn-icon-button"
              aria-label="Close sidebar"
              aria-expanded={true}
              onClick={() => toggle(false)}
            >
              <CloseIcon />
            </button>
          </div>
          {navigation && <Navigation node={navigation} onGo={() => matchMedia(NARROW).matches && toggle(false)} />}
          {node && <Block node={node} root />}
        </div>
        <SidebarHandle
          width={width}
          onWidth={(next) => {
            setWidth(next);
            keepSidebar({ width: next });
          }}
        />
      </aside>
    </>
  );
}
