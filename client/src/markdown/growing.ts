import type { Links, Token } from "marked";
import { newLexer } from "./lexer";
import { repaired } from "./repair";

/**
 * Markdown of which more and more comes. Only its last block can still change: those before are kept as they were drawn,
 * so that a long text costs no more for each word than a short one.
 */
export class Growing<T> {
  private text = "";
  private from = 0;
  private links: Links = Object.create(null) as Links;
  private drawn: T[] = [];

  constructor(private readonly draw: (block: Token) => T) {}

  /** What to show of the text so far: one entry for each block. */
  take(given: string): readonly T[] {
    const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
    if (!text.startsWith(this.text)) this.restart();
    this.text = text;
    const rest = text.slice(this.from);
    const blocks = this.lex(rest);
    let open = blocks.length - 1;
    while (open > 0 && blocks[open]!.type === "space") open--;
    if (open > 0) {
      this.drawn = [...this.drawn, ...blocks.slice(0, open).map(this.draw)];
      this.from += blocks.slice(0, open).reduce((sum, block) => sum + block.raw.length, 0);
    }
    const tail = text.slice(this.from);
    const shown = repaired(tail);
    return [...this.drawn, ...(shown === tail ? blocks.slice(Math.max(open, 0)) : this.lex(shown)).map(this.draw)];
  }

  private lex(text: string): Token[] {
    const lexer = newLexer();
    lexer.tokens.links = this.links; // those of earlier blocks hold here, too
    return lexer.lex(text);
  }

  private restart(): void {
    this.from = 0;
    this.links = Object.create(null) as Links;
    this.drawn = [];
  }
}
