import { useEffect, useState } from "preact/hooks";

const SHOWN_MS = 2000;

/** What came of the last copy, for a while; and what copies. */
export function useCopied(): ["" | "copied" | "not copied", (text: string) => Promise<void>] {
  const [done, setDone] = useState<"" | "copied" | "not copied">("");
  useEffect(() => {
    if (done === "") return;
    const timer = setTimeout(() => setDone(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setDone("copied");
    } catch {
      setDone("not copied"); // no clipboard without https or permission
    }
  };
  return [done, copy];
}
