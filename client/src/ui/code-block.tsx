import { useMemo } from "preact/hooks";
import { colored, highlighterState, plain, type Line } from "../highlight/lines";
import { CopyButton } from "./copy-button";
import { words } from "../words/words";
import "./code-block.css";
import "../highlight/colors.css";

interface CodeBlockProps {
  text: string;
  language?: string | undefined;
  lineNumbers?: boolean | undefined;
  wrap?: boolean | undefined;
}

/** Code with colours, its language and a button that copies it. Focusable, so that a wide one scrolls by keyboard. */
export function CodeBlock({ text, language, lineNumbers = false, wrap = false }: CodeBlockProps) {
  const state = highlighterState();
  const shown = text.endsWith("\n") ? text.slice(0, -1) : text; // the end of the last line is no line
  const lines = useMemo(() => colored(shown, language) ?? (lineNumbers ? plain(shown) : undefined), [shown, language, lineNumbers, state]);
  const looks = [lineNumbers ? "rn-code-numbered" : "", wrap ? "rn-code-wrapped" : ""].filter(Boolean).join(" ");
  return (
    <div class="rn-code">
      <div class="rn-code-bar" data-language={language}>
        <CopyButton text={text} />
      </div>
      <pre class={looks || undefined} tabIndex={0} aria-label={language ? words.value.codeIn(language) : words.value.code} role="group">
        <code>{lines === undefined ? shown : lineNumbers ? numbered(lines) : joined(lines)}</code>
      </pre>
    </div>
  );
}

// The number is drawn, not written: neither copied nor read out.
function numbered(lines: readonly Line[]) {
  return lines.map((line, i) => (
    <span class="rn-code-line" data-line={i + 1}>
      {pieces(line)}
      {i + 1 < lines.length && "\n"}
    </span>
  ));
}

function joined(lines: readonly Line[]) {
  return lines.map((line, i) => [i > 0 && "\n", pieces(line)]);
}

function pieces(line: Line) {
  return line.map(({ text, kind }) => (kind === undefined ? text : <span class={"rn-hl-" + kind}>{text}</span>));
}
