import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { LabelText } from "../../ui/label";
import { Popup } from "../../ui/popup";
import { useShortcut } from "../../ui/shortcut";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import "./menu-button.css";

interface MenuButtonProps extends InputProps {
  options?: string[];
  primary?: boolean;
}

/** The menu button of ARIA's patterns. */
export function MenuButton({ node, props }: ElementProps<MenuButtonProps>) {
  const inputs = useInputs();
  const [open, setOpen] = useState<"first" | "last" | undefined>();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const within = useShortcut(props.shortcut);
  const id = controlId(node) + "-menu";

  useLayoutEffect(() => {
    // At once: the next key may already be on its way.
    const items = menu.current?.children;
    (items?.[open === "last" ? items.length - 1 : 0] as HTMLElement | undefined)?.focus();
  }, [open]);

  const close = () => {
    setOpen(undefined);
    button.current?.focus();
  };
  const choose = (text: string) => {
    close();
    inputs.sendTrigger(node.id, text);
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpen(event.key === "ArrowUp" ? "last" : "first");
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const items = [...menu.current!.children] as HTMLElement[];
    const at = items.findIndex((item) => item === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key] ?? beginning(items, at, event);
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation(); // of a dialog around it
      close();
    } else if (event.key === "Tab") {
      setOpen(undefined);
    }
  };

  return (
    <div class="rn-button-row" ref={within} {...rootOf(node)}>
      <button
        ref={button}
        type="button"
        class={props.primary ? "rn-button rn-primary rn-menu-button" : "rn-button rn-menu-button"}
        disabled={props.disabled}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(open ? undefined : "first")}
        onKeyDown={onButtonKey}
      >
        <span>
          <LabelText of={props} />
        </span>
      </button>
      {open && (
        <Popup anchor={button} onClose={() => setOpen(undefined)}>
          <div class="rn-menu-items" role="menu" id={id} aria-label={plainText(props.label ?? "")} ref={menu} onKeyDown={onMenuKey}>
            {(props.options ?? []).map((text) => (
              <button type="button" role="menuitem" tabIndex={-1} key={text} onClick={() => choose(text)}>
                {text}
              </button>
            ))}
          </div>
        </Popup>
      )}
      <Help text={props.help} about={plainText(props.label ?? "")} />
    </div>
  );
}

/** The next item that begins with the character pressed. */
function beginning(items: HTMLElement[], at: number, event: KeyboardEvent): number | undefined {
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  for (let i = 1; i <= items.length; i++) {
    const next = (at + i) % items.length;
    if (items[next]!.textContent?.toLowerCase().startsWith(event.key.toLowerCase())) return next;
  }
  return undefined;
}
