import type { ComponentChildren } from "preact";
import { hasModifier } from "../../address/sections";
import type { Place } from "../../address/bar";
import { useInputs } from "../../ui/inputs";

interface AppLinkProps {
  to: Place;
  /** Leads to the page that is open. */
  current?: boolean;
  children: ComponentChildren;
  onGo?: (() => void) | undefined;
}

/** A link to another page of the app: a real one, for other tabs; a plain click loads nothing. */
export function AppLink({ to, current = false, children, onGo }: AppLinkProps) {
  const inputs = useInputs();
  return (
    <a
      aria-current={current ? "page" : undefined}
      href={inputs.hrefOf(to)}
      onClick={(event) => {
        if (hasModifier(event)) return;
        event.preventDefault();
        inputs.go(to);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}
