import type { MarkedToken, Token, Tokens } from "marked";
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { Diagram } from "../diagram/diagram";
import { CodeBlock } from "../ui/code-block";
import { decodeEntities } from "./entities";
import { Growing } from "./growing";
import { inline, plainText } from "./inline";
import { lex } from "./lexer";
import { slug } from "./slug";
import { words } from "../words/words";
import "./markdown.css";

/** Markdown as vnodes of our own: there is no HTML string on the way, so there is nothing to inject into. */
export function Markdown({ text, growing = false }: { text: string; growing?: boolean | undefined }) {
  const stream = useRef<Growing<ComponentChildren>>(undefined);
  const content = useMemo(() => {
    if (!growing) stream.current = undefined;
    else return (stream.current ??= new Growing((token) => block(token as MarkedToken))).take(text);
    return blocks(lex(text));
  }, [text, growing]);
  return (
    <div class="rn-md" aria-busy={growing || undefined}>
      {content}
    </div>
  );
}

function blocks(tokens: readonly Token[]): ComponentChildren {
  return tokens.map((token) => block(token as MarkedToken));
}

function block(token: MarkedToken): ComponentChildren {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return <Heading token={token} />;
    case "paragraph":
      return <p>{inline(token.tokens)}</p>;
    case "text": // the text of a tight list item
      return token.tokens ? inline(token.tokens) : decodeEntities(token.text);
    case "code":
      return token.lang === "mermaid" ? <Diagram text={token.text} /> : <CodeBlock text={token.text} language={token.lang?.split(/\s/)[0]} />;
    case "blockquote":
      return <blockquote>{blocks(token.tokens)}</blockquote>;
    case "hr":
      return <hr />;
    case "list":
      return <List token={token} />;
    case "checkbox":
      return <input type="checkbox" checked={token.checked} disabled aria-label={token.checked ? words.value.done : words.value.notDone} />;
    case "table":
      return <Table token={token} />;
    case "html":
      return <p>{token.text}</p>;
    default:
      return inline([token]);
  }
}

function Heading({ token }: { token: Tokens.Heading }) {
  const Tag = `h${token.depth}` as "h1";
  return <Tag id={slug(plainText(token.text))}>{inline(token.tokens)}</Tag>;
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item) => (
    <li class={item.task ? "rn-md-task" : undefined}>{blocks(item.tokens)}</li>
  ));
  if (!token.ordered) return <ul>{items}</ul>;
  return <ol start={token.start === "" ? undefined : token.start}>{items}</ol>;
}

function Table({ token }: { token: Tokens.Table }) {
  const align = (i: number) => token.align[i] ?? undefined;
  return (
    <div class="rn-md-table" tabIndex={0} role="group" aria-label={words.value.table}>
      <table>
        <thead>
          <tr>{token.header.map((cell, i) => <th scope="col" data-align={align(i)}>{inline(cell.tokens)}</th>)}</tr>
        </thead>
        <tbody>
          {token.rows.map((row) => (
            <tr>{row.map((cell, i) => <td data-align={align(i)}>{inline(cell.tokens)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
