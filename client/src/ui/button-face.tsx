import type { ComponentChildren } from "preact";
import type { InputProps } from "./inputs";
import { LabelText } from "./label";
import { shortcutText } from "./shortcut";

/** What stands on a button: what goes before its words, these, and the keys that press it. */
export function ButtonFace({ of, children }: { of: InputProps; children?: ComponentChildren }) {
  return (
    <>
      {children}
      <span>
        <LabelText of={of} />
      </span>
      {of.shortcut && (
        <kbd class="rn-kbd" aria-hidden="true">
          {shortcutText(of.shortcut)}
        </kbd>
      )}
    </>
  );
}
