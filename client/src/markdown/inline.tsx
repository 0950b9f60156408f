import { Lexer, type MarkedToken, type Token } from "marked";
import type { ComponentChildren } from "preact";
import { decodeEntities } from "./entities";
import { isExternal, safeImage, safeLink } from "./urls";

/** Markdown without blocks: labels and titles. */
export function InlineMarkdown({ text }: { text: string }) {
  return <>{inline(Lexer.lexInline(text))}</>;
}

export function inline(tokens: readonly Token[] | undefined): ComponentChildren {
  return tokens?.map((token) => one(token as MarkedToken));
}

/** The text that is left when the marks are taken away: for names, slugs and titles. */
export function plainText(text: string): string {
  return flat(Lexer.lexInline(text));
}

function flat(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ("tokens" in token && token.tokens ? flat(token.tokens) : decodeEntities("text" in token ? token.text : "")))
    .join("");
}

function one(token: MarkedToken): ComponentChildren {
  switch (token.type) {
    case "text":
      return "tokens" in token && token.tokens ? inline(token.tokens) : decodeEntities(token.text);
    case "escape":
    case "html": // shown as it was typed, never run
      return token.text;
    case "strong":
      return <strong>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "del":
      return <del>{inline(token.tokens)}</del>;
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return <Link href={token.href} title={token.title}>{inline(token.tokens)}</Link>;
    case "image":
      return <Image src={token.href} alt={decodeEntities(token.text)} title={token.title} />;
    default:
      return token.raw;
  }
}

function Link(props: { href: string; title?: string | null | undefined; children: ComponentChildren }) {
  const href = safeLink(props.href);
  if (href === undefined) return <>{props.children}</>;
  const external = isExternal(href) ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return (
    <a href={href} title={titleOf(props.title)} {...external}>
      {props.children}
    </a>
  );
}

function Image(props: { src: string; alt: string; title?: string | null | undefined }) {
  const src = safeImage(props.src);
  if (src === undefined) return <>{props.alt}</>;
  return <img src={src} alt={props.alt} title={titleOf(props.title)} loading="lazy" />;
}

function titleOf(title: string | null | undefined): string | undefined {
  return title ? decodeEntities(title) : undefined;
}
