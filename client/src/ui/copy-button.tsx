import { CheckIcon, CopyIcon } from "./icons";
import { useCopied } from "./use-copied";
import { words } from "../words/words";

export function CopyButton({ text }: { text: string }) {
  const [done, copy] = useCopied();
  return (
    <>
      <button type="button" class="rn-copy" aria-label={words.value.copyCode} onClick={() => void copy(text)}>
        {done === "copied" ? <CheckIcon /> : <CopyIcon />}
      </button>
      <span class="rn-hidden" role="status">{done === "copied" ? words.value.copied : done === "not copied" && words.value.selectToCopy}</span>
    </>
  );
}
