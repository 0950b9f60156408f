import { CopyButton } from "./copy-button";
import "./code-block.css";

/** Code as it is, with its language and a button that copies it. Focusable, so that a wide one scrolls by keyboard. */
export function CodeBlock({ text, language }: { text: string; language?: string | undefined }) {
  return (
    <div class="rn-code">
      <div class="rn-code-bar" data-language={language}>
        <CopyButton text={text} />
      </div>
      <pre tabIndex={0} aria-label={language ? `${language} code` : "Code"} role="group">
        <code>{text}</code>
      </pre>
    </div>
  );
}
