import type { MarkedToken, Token } from "marked";
import type { ComponentChildren } from "preact";
import { Formula } from "../maths/formula";
import { Emoji, emojiOf } from "./emoji";
import { decodeEntities } from "./entities";
import { lexInline, type Directive, type OwnToken } from "./lexer";
import { isExternal, safeImage, safeLink } from "./urls";
import "./hues.css";

/** Markdown without blocks: labels and titles. */
export function InlineMarkdown({ text }: { text: string }) {
  return <>{inline(lexInline(text))}</>;
}

export function inline(tokens: readonly Token[] | undefined): ComponentChildren {
  return tokens?.map((token) => one(token as MarkedToken | OwnToken));
}

/** The text that is left when the marks are taken away: for names, slugs and titles. */
export function plainText(text: string): string {
  return flat(lexInline(text));
}

function flat(tokens: readonly Token[]): string {
  return tokens.map((token) => flatOne(token as MarkedToken | OwnToken)).join("");
}

function flatOne(token: MarkedToken | OwnToken): string {
  if (token.type === "emoji") return emojiOf(token.name) ?? token.raw;
  if ("tokens" in token && token.tokens) return flat(token.tokens);
  return decodeEntities("text" in token ? token.text : "");
}

function one(token: MarkedToken | OwnToken): ComponentChildren {
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
    case "directive":
      return <span class={directiveClass(token)}>{inline(token.tokens)}</span>;
    case "emoji":
      return <Emoji name={token.name} raw={token.raw} />;
    case "maths":
      return <Formula tex={token.text} display={token.display} />;
    default:
      return token.raw;
  }
}

function directiveClass({ name }: Directive): string {
  if (name === "small") return "rn-small";
  const [hue, look] = name.split("-");
  return `rn-hue-${hue} ` + (look === "badge" ? "rn-badge" : look === "background" ? "rn-highlighted" : "rn-colored");
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
