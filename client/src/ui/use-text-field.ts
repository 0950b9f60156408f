import { useEffect, useRef, useState } from "preact/hooks";
import { useInputs, type InputProps } from "./inputs";
import { useDraft } from "./use-draft";
import { words } from "../words/words";

export interface TextProps extends InputProps {
  value?: string;
  placeholder?: string;
  maxLength?: number;
  /** After so many ms without a key the text is sent while it is being typed. */
  debounce?: number;
  pattern?: string;
  /** What is said of a text that does not match. */
  wrong?: string;
}

/** What a field of text sends, and when, whatever it looks like. */
export function useTextField(id: string, props: TextProps) {
  const inputs = useInputs();
  const value = props.value ?? "";
  const text = useDraft(id, value);
  const [refused, setRefused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const dirty = text.draft !== undefined && text.draft !== value;
  const wrong = refused && dirty ? (props.wrong ?? words.value.notAllowed) : undefined;

  const send = (next: string) => {
    inputs.sendValue(id, next);
    text.done();
    setRefused(false);
  };
  return {
    shown: text.draft ?? value,
    wrong,
    /** Not sent, and will not go on its own. */
    waits: dirty && wrong === undefined && props.debounce === undefined,
    type(next: string) {
      text.type(next);
      if (refused && matches(props.pattern, next)) setRefused(false);
      clearTimeout(timer.current);
      if (props.debounce === undefined) return;
      timer.current = setTimeout(() => matches(props.pattern, next) && send(next), props.debounce);
    },
    commit() {
      clearTimeout(timer.current);
      if (!dirty) {
        text.done();
      } else if (matches(props.pattern, text.draft!)) {
        send(text.draft!);
      } else {
        setRefused(true);
        text.leave();
      }
    },
  };
}

export type TextField = ReturnType<typeof useTextField>;

/** What this browser cannot read as a pattern is left to the host. */
function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || text === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}
