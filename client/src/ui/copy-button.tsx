import { useEffect, useState } from "preact/hooks";
import { CheckIcon, CopyIcon } from "./icons";

export function CopyButton({ text }: { text: string }) {
  const [done, setDone] = useState<"" | "Copied" | "Select the text to copy">("");
  useEffect(() => {
    if (done === "") return;
    const timer = setTimeout(() => setDone(""), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone("Copied");
    } catch {
      setDone("Select the text to copy"); // no clipboard without https or permission
    }
  };
  return (
    <>
      <button type="button" class="rn-copy" aria-label="Copy code" onClick={copy}>
        {done === "Copied" ? <CheckIcon /> : <CopyIcon />}
      </button>
      <span class="rn-hidden" role="status">{done}</span>
    </>
  );
}
