import { Lexer } from "marked";
import { describe, expect, test } from "vitest";
import { Growing } from "../src/markdown/growing";
import { repaired } from "../src/markdown/repair";
import { draw, one } from "./support/draw";

const TEXT = `# A *title*

A paragraph with **bold**, \`code\`, a [link](https://example.org/a_b) and snake_case_name, 2 * 3 * 4.
It has a second line - with a dash.

- one
- two **strong**
  - nested

  a loose paragraph

1. first
2. second

> quoted *text*
> on

| a | b |
|---|--:|
| 1 | 2 |

\`\`\`java
void app(Ui ui) { /* **not bold** */

}
\`\`\`

    indented code

See [there][ref].\r
\r
[ref]: https://example.org

Last line
===
~~~
open
`;

const raw = (tokens: readonly { raw: string }[]) => tokens.map((token) => token.raw);

describe("a growing text", () => {
  test.each([1, 3, 7, 50])("has the blocks of the whole text, in pieces of %i", (size) => {
    const growing = new Growing((token) => token);
    let shown: readonly { raw: string }[] = [];
    for (let end = 0; end < TEXT.length; end += size) shown = growing.take(TEXT.slice(0, end));
    shown = growing.take(TEXT + "x"); // not broken off in a mark
    expect(raw(shown)).toEqual(raw(Lexer.lex(TEXT + "x", { gfm: true })));
  });

  test("draws a finished block once", () => {
    const drawn: string[] = [];
    const growing = new Growing((token) => (drawn.push(token.raw), token.raw));
    const pieces = Array.from({ length: 50 }, (_, i) => `Paragraph ${i}.\n\n`);
    let text = "";
    for (const piece of pieces) growing.take((text += piece));
    expect(drawn.filter((raw) => raw.startsWith("Paragraph 7")).length).toBeLessThanOrEqual(3);
    expect(drawn.length).toBeLessThan(300);
  });

  test("begins anew when it is another text", () => {
    const growing = new Growing((token) => token.raw);
    growing.take("one\n\ntwo\n\nthree");
    expect(growing.take("other")).toEqual(["other"]);
    expect(growing.take("")).toEqual([]);
  });

  test("is drawn into the same DOM, and stays when it is complete", async () => {
    const { find, apply } = await draw(one("markdown", { text: "", growing: true }));
    await apply(["append", "e", { text: "First **bo" }]);
    expect(find(".rn-md").innerHTML).toBe("<p>First <strong>bo</strong></p>");
    const first = find(".rn-md p");
    await apply(["append", "e", { text: "ld**\n\n```java\nint x" }]);
    expect(find(".rn-md pre").textContent).toBe("int x");
    const code = find(".rn-md pre");
    await apply(["append", "e", { text: " = 1;\n```\n" }], ["set", "e", { growing: null }]);
    expect(find(".rn-md p")).toBe(first);
    expect(find(".rn-md pre")).toBe(code);
    expect(code.textContent).toBe("int x = 1;");
    expect(find(".rn-md").getAttribute("aria-busy")).toBeNull();
  });
});

describe("text that breaks off", () => {
  test.each([
    ["**bo", "**bo**"],
    ["a **", "a "],
    ["a **b *c", "a **b *c***"],
    ["a **b*", "a **b**"],
    ["***both", "***both***"],
    ["*it", "*it*"],
    ["`co", "`co`"],
    ["a `", "a "],
    ["``a ` b", "``a ` b``"],
    ["~~gone", "~~gone~~"],
    ["2 * 3", "2 * 3"],
    ["snake_case", "snake_case"],
    ["done **x** and", "done **x** and"],
    ["a [li", "a li"],
    ["a [link](http://ex", "a link"],
    ["a [link]", "a link"],
    ["a [link](http://ex) b", "a [link](http://ex) b"],
    ["a ![pic](http://ex", "a "],
    ["text\n-", "text"],
    ["text\n---", "text"],
    ["text\n=", "text"],
    ["| a | b |\n|--", "| a | b |"],
    ["- a\n- **b", "- a\n- **b**"],
    ["- *a\n- b", "- *a\n- b"],
    ["```java\nint **x", "```java\nint **x"],
    ["```\nx\n``", "```\nx"],
    ["\\**a", "\\**a*"],
    ["", ""],
  ])("%j is shown as %j", (broken, shown) => {
    expect(repaired(broken)).toBe(shown);
  });

  test("never fails, and never shows more than there is but for marks", () => {
    for (let end = 0; end <= TEXT.length; end++) {
      const shown = repaired(TEXT.slice(0, end));
      expect(TEXT.slice(0, end).startsWith(shown.replace(/[*_~`]+$/, "").slice(0, 20))).toBe(true);
    }
  });
});
