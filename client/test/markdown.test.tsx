import { render } from "preact";
import { describe, expect, test } from "vitest";
import { decodeEntities } from "../src/markdown/entities";
import { InlineMarkdown, plainText } from "../src/markdown/inline";
import { Markdown } from "../src/markdown/markdown";
import { slug } from "../src/markdown/slug";
import { isExternal, safeImage, safeLink } from "../src/markdown/urls";

function drawn(text: string): HTMLElement {
  const page = document.createElement("div");
  render(<Markdown text={text} />, page);
  return page.firstElementChild as HTMLElement;
}

describe("what Markdown draws", () => {
  test.each([
    ["**a _b_** ~~c~~ `d`", "<p><strong>a <em>b</em></strong> <del>c</del> <code>d</code></p>"],
    ["- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"],
    ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["> q", "<blockquote><p>q</p></blockquote>"],
    ["a  \nb", "<p>a<br>b</p>"],
    ["---", "<hr>"],
    ["## Sales *now*", '<h2 id="sales-now">Sales <em>now</em></h2>'],
  ])("%j", (text, html) => {
    expect(drawn(text).innerHTML).toBe(html);
  });

  test("a table has its columns aligned", () => {
    const cells = [...drawn("| a | b |\n|:-:|--:|\n| 1 | 2 |").querySelectorAll("td")];
    expect(cells.map((cell) => [cell.textContent, cell.dataset.align])).toEqual([["1", "center"], ["2", "right"]]);
  });

  test("tasks are boxes that cannot be ticked", () => {
    const boxes = [...drawn("- [x] a\n- [ ] b").querySelectorAll("input")];
    expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([[true, true], [false, true]]);
  });

  test("code blocks show their language and keep their text", () => {
    const code = drawn("```java\nList<String> a = x && y;\n```");
    expect(code.querySelector("pre")!.textContent).toBe("List<String> a = x && y;");
    expect(code.querySelector<HTMLElement>(".rn-code-bar")!.dataset.language).toBe("java");
  });

  test("entities are decoded once", () => {
    expect(drawn("&copy; &amp;lt; &#65;&#x42;").textContent).toBe("© &lt; AB");
    expect(decodeEntities("a & b &nothing;")).toBe("a & b &nothing;");
  });

  test("links leave the app in a new tab and stay in it otherwise", () => {
    const [out, inside] = drawn("[a](https://x.org) [b](#c)").querySelectorAll("a");
    expect([out!.rel, out!.target]).toEqual(["noopener noreferrer", "_blank"]);
    expect([inside!.getAttribute("href"), inside!.target]).toEqual(["#c", ""]);
  });

  test("labels have no blocks", () => {
    const page = document.createElement("div");
    render(<InlineMarkdown text={"# a **b**"} />, page);
    expect(page.innerHTML).toBe("# a <strong>b</strong>");
    expect(plainText("**a** [b](x) &amp;")).toBe("a b &");
  });
});

describe("what Markdown does not do", () => {
  const payloads = [
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)> b",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](java&#x0A;script:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](data:text/html,x)",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "[x](file:///etc/passwd)",
    '[x](https://a.b "\\"onmouseover=alert(1)")',
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "- <iframe src=javascript:alert(1)>",
    "```<script>\nx\n```",
  ];
  const dangerous = "script, iframe, svg:not(.rn-icon), object, embed, form, style, link, base, [srcdoc]";

  test.each(payloads)("%j runs nothing", (payload) => {
    const page = drawn(payload);
    expect(page.querySelectorAll(dangerous).length).toBe(0);
    expect(page.querySelectorAll("img").length, "no image has a safe address here").toBe(0);
    for (const element of page.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(name.startsWith("on"), name).toBe(false);
        if (name === "href" || name === "src") expect(value).toMatch(/^https:/);
      }
    }
  });

  test("raw HTML is shown as it was typed", () => {
    expect(drawn("a <b onclick=x>b</b>").textContent).toBe("a <b onclick=x>b</b>");
    expect(drawn("<div>\nx\n</div>").textContent).toContain("<div>");
  });

  test("a link that may not be one stays as text", () => {
    expect(drawn("[words](javascript:x)").innerHTML).toBe("<p>words</p>");
  });
});

describe("addresses", () => {
  test.each(["https://a.b/c?d#e", "http://a", "mailto:a@b.c", "tel:+47", "#x", "/a", "../b", "?q=1"])("%s may be a link", (url) => {
    expect(safeLink(url)).toBe(url);
  });
  test.each(["data:image/png;base64,AA", "data:image/webp;base64,AA", "https://a/b.png", "b.png"])("%s may be an image", (url) => {
    expect(safeImage(url)).toBe(url);
  });
  test.each(["data:image/svg+xml;base64,AA", "blob:x", "mailto:a@b"])("%s may not be an image", (url) => {
    expect(safeImage(url)).toBeUndefined();
  });
  test("two slashes leave the site as well", () => {
    expect([isExternal("//evil.example"), isExternal("/a"), isExternal("https://a")]).toEqual([true, false, true]);
  });
});

test("slugs keep letters of all languages", () => {
  expect(slug("Sales in Ålesund: 50 %!")).toBe("sales-in-ålesund-50");
});
