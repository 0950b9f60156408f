import { InlineMarkdown, plainText } from "../markdown/inline";
import { Help } from "./help";
import type { InputProps } from "./inputs";
import { useShortcut } from "./shortcut";
import type { ComponentChildren } from "preact";
import "./label.css";

interface LabelProps {
  of: InputProps;
  /** The input that the label names; a group has none and is named by `id`. */
  for?: string | undefined;
  id?: string | undefined;
  /** What stands at the right end, like a slider's value. */
  children?: ComponentChildren;
}

export function Label(props: LabelProps) {
  const Tag = props.for === undefined ? "span" : "label";
  const within = useShortcut(props.of.shortcut);
  return (
    <div class="rn-label" ref={within}>
      <Tag class="rn-label-text" for={props.for} id={props.id}>
        <LabelText of={props.of} />
      </Tag>
      <Help text={props.of.help} about={plainText(props.of.label ?? "")} />
      {props.children}
    </div>
  );
}

/** The label of a fieldset. */
export function Legend({ of }: { of: InputProps }) {
  const within = useShortcut<HTMLLegendElement>(of.shortcut);
  return (
    <legend class="rn-label" ref={within}>
      <span class="rn-label-text">
        <LabelText of={of} />
      </span>
      <Help text={of.help} about={plainText(of.label ?? "")} />
    </legend>
  );
}

/** The label with its icon, which says nothing that the label does not. */
export function LabelText({ of }: { of: InputProps }) {
  return (
    <>
      {of.icon && (
        <i class="rn-label-icon" aria-hidden="true">
          {of.icon}
        </i>
      )}
      <InlineMarkdown text={of.label ?? ""} />
    </>
  );
}
