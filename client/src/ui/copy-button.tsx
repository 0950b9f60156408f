import { CheckIcon, CopyIcon } from "./icons";
import { useCopied } from "./use-copied";

export function CopyButton({ text }: { text: string }) {
  const [done, copy] = useCopied();
  return (
    <>
      <button type="button" class="rn-copy" aria-label="Copy code" onClick={() => void copy(text)}>
        {done === "Copied" ? <CheckIcon /> : <CopyIcon />}
      </button>
      <span class="rn-hidden" role="status">{done === "Not copied" ? "Select the text to copy" : done}</span>
    </>
  );
}
