import { Lexer, Marked, type Token, type TokenizerExtension, type Tokens } from "marked";

/** `:red[text]`: `name` may end with `-background` or `-badge`. */
export interface Directive extends Tokens.Generic {
  type: "directive";
  name: string;
  tokens: Token[];
}
/** `:rocket:` */
export interface EmojiCode extends Tokens.Generic {
  type: "emoji";
  name: string;
}
/** `$x$`, `$$x$$` */
export interface Maths extends Tokens.Generic {
  type: "maths";
  text: string;
  display: boolean;
}
export type OwnToken = Directive | EmojiCode | Maths;

const DIRECTIVE = /^:((?:red|orange|yellow|green|blue|violet|gr[ae]y|primary)(?:-background|-badge)?|small)\[/;
const EMOJI = /^:((?:[a-z][a-z0-9_-]*|[+-]1|100)):/;
// As Pandoc has it: no blank inside of the dollars, and no digit behind them, so that prices are no formulas.
const INLINE_MATHS = /^(?:\$\$([^$]+?)\$\$|\$(?![\s$])((?:\\[^\n]|[^\\$\n])*?)(?<!\s)\$(?!\d))/;
const BLOCK_MATHS = /^ {0,3}\$\$[ \t]*\n?((?:\\[^]|[^\\$]|\$(?!\$))+?)\$\$[ \t]*(?:\n+|$)/;

const LOOK_AHEAD = 1000;
const LONGEST_START = 40;
const LONGEST_DIRECTIVE = 5000;

const directive: TokenizerExtension = {
  name: "directive",
  level: "inline",
  start: (text) => indexOf(text, /:[a-z]+(?:-[a-z]+)?\[/),
  tokenizer(text): Directive | undefined {
    const found = DIRECTIVE.exec(text);
    const end = found === null ? -1 : closing(text, found[0].length);
    if (found === null || end < 0) return undefined;
    const inside = text.slice(found[0].length, end);
    return { type: "directive", raw: text.slice(0, end + 1), name: found[1]!.replace("grey", "gray"), tokens: this.lexer.inlineTokens(inside) };
  },
};

const emoji: TokenizerExtension = {
  name: "emoji",
  level: "inline",
  start: (text) => indexOf(text, /:[a-z0-9+-]/),
  tokenizer(text): EmojiCode | undefined {
    const found = EMOJI.exec(text);
    return found === null ? undefined : { type: "emoji", raw: found[0], name: found[1]! };
  },
};

const inlineMaths: TokenizerExtension = {
  name: "maths",
  level: "inline",
  start: (text) => indexOf(text, /\$/),
  tokenizer(text): Maths | undefined {
    const found = INLINE_MATHS.exec(text);
    if (found === null) return undefined;
    return { type: "maths", raw: found[0], text: (found[1] ?? found[2]!).trim(), display: found[1] !== undefined };
  },
};

const blockMaths: TokenizerExtension = {
  name: "mathsBlock",
  level: "block",
  tokenizer(text): Tokens.Generic | undefined {
    const found = BLOCK_MATHS.exec(text);
    return found === null ? undefined : { type: "maths", raw: found[0], text: found[1]!.trim(), display: true };
  },
};

const options = new Marked({ gfm: true }).use({ extensions: [directive, emoji, inlineMaths, blockMaths] }).defaults;

export function lex(text: string): Token[] {
  return newLexer().lex(text);
}

export function lexInline(text: string): Token[] {
  return Lexer.lexInline(text, options);
}

export function newLexer(): Lexer {
  return new Lexer(options);
}

/**
 * Where the next one may begin. It is asked for after each piece of text, so it looks ahead only so far, and says "perhaps here" then:
 * a long text would take the square of its length otherwise.
 */
function indexOf(text: string, pattern: RegExp): number | undefined {
  const at = text.slice(0, LOOK_AHEAD).search(pattern);
  if (at >= 0) return at;
  return text.length > LOOK_AHEAD ? LOOK_AHEAD - LONGEST_START : undefined;
}

/** Where the bracket that is open at `from` closes, or -1. */
function closing(text: string, from: number): number {
  const end = Math.min(text.length, from + LONGEST_DIRECTIVE);
  let depth = 1;
  for (let i = from; i < end; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i;
  }
  return -1;
}
