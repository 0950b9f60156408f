import { useEffect, useState } from "preact/hooks";
import { rootOf } from "../elements/element";
import type { TreeNode } from "../tree/tree";
import { words } from "../words/words";
import "./compile-error.css";

interface CompileErrorProps {
  file?: string;
  line?: number;
  message?: string;
  source?: string;
  column?: number;
  more?: number;
}

/** javac's words over the last good page. Escape hides the card until they change. */
export function CompileError({ node }: { node: TreeNode }) {
  const props = node.props.value as CompileErrorProps;
  const text = JSON.stringify(props);
  const [hidden, setHidden] = useState<string | undefined>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && setHidden(text);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [text]);
  if (hidden === text) return null;
  const { file, line, message, source, column, more = 0 } = props;
  return (
    <>
      <div class="rn-compile-shade" />
      <section class="rn-compile" role="alert" {...rootOf(node)}>
        <p class="rn-compile-place">
          {file}
          {line !== undefined && `:${line}`}
        </p>
        <p class="rn-compile-message">{message}</p>
        {source !== undefined && (
          <pre tabIndex={0} role="group" aria-label={words.value.source}>
            {source}
            {column !== undefined && "\n" + caretUnder(source, column)}
          </pre>
        )}
        <p class="rn-compile-foot">
          <span>{more > 0 && words.value.furtherErrors(more)}</span>
          <button type="button" class="rn-link" onClick={() => setHidden(text)}>
            {words.value.hide}
          </button>
        </p>
      </section>
    </>
  );
}

/** `column` counts from 1. Tabs before it stay tabs, so that the caret stands where the editor shows it. */
export function caretUnder(source: string, column: number): string {
  return source.slice(0, Math.max(column - 1, 0)).replace(/[^\t]/g, " ") + "^";
}
