import { useEffect, useRef, useState } from "preact/hooks";
import { useInputs } from "./inputs";

/** Text that the user has typed and not sent. While there is some, the host's values wait. */
export function useDraft(id: string, hostValue: unknown) {
  const inputs = useInputs();
  const [draft, setDraft] = useState<string | undefined>();
  const typing = useRef(false);
  const end = () => {
    typing.current = false;
    inputs.endDraft(id);
  };
  useEffect(() => () => inputs.endDraft(id), [inputs, id]);
  useEffect(() => {
    // Text that was left behind, for it could not be sent, gives way to a new value.
    if (!typing.current) setDraft(undefined);
  }, [hostValue]);
  return {
    draft,
    type(text: string) {
      typing.current = true;
      inputs.beginDraft(id);
      setDraft(text);
    },
    /** Sent, or given up. */
    done() {
      end();
      setDraft(undefined);
    },
    /** The text stays, but is no longer being typed. */
    leave: end,
  };
}
