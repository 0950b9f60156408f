import { useEffect, useState } from "preact/hooks";
import { useInputs } from "./inputs";

/** Text that the user has typed and not sent. While there is some, the host's values wait. */
export function useDraft(id: string) {
  const inputs = useInputs();
  const [draft, setDraft] = useState<string | undefined>();
  useEffect(() => () => inputs.endDraft(id), [inputs, id]);
  return {
    draft,
    type(text: string) {
      inputs.beginDraft(id);
      setDraft(text);
    },
    /** Sent, or given up. */
    done() {
      inputs.endDraft(id);
      setDraft(undefined);
    },
    /** Keep the text (it cannot be sent as it is), but let the host have its say. */
    leave() {
      inputs.endDraft(id);
    },
  };
}
