import { Marked, type Token } from "marked";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { highlight } from "../src/highlight/highlighter";
import { lex } from "../src/markdown/lexer";
import { plainText } from "../src/markdown/inline";
import { Markdown } from "../src/markdown/markdown";
import { withStylesRenamed } from "../src/elements/html/styles";
import { draw as drawFormula } from "../src/maths/katex";
import { playEffect } from "../src/shell/effects";
import { draw, one, user } from "./support/draw";

// KaTeX looks when it is loaded. The page of the tests has no doctype, those of apps have.
vi.hoisted(() => Object.defineProperty(document, "compatMode", { value: "CSS1Compat" }));

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function drawn(text: string): HTMLElement {
  const page = document.createElement("div");
  render(<Markdown text={text} />, page);
  return page.firstElementChild as HTMLElement;
}

describe("directives", () => {
  test.each([
    [":red[a **b**]", '<p><span class="rn-hue-red rn-colored">a <strong>b</strong></span></p>'],
    [":blue-background[x]", '<p><span class="rn-hue-blue rn-highlighted">x</span></p>'],
    [":grey-badge[x [y] z]", '<p><span class="rn-hue-gray rn-badge">x [y] z</span></p>'],
    ["**:green[x]**", '<p><strong><span class="rn-hue-green rn-colored">x</span></strong></p>'],
    [":red[a :blue[b]]", '<p><span class="rn-hue-red rn-colored">a <span class="rn-hue-blue rn-colored">b</span></span></p>'],
    [":small[x]", '<p><span class="rn-small">x</span></p>'],
  ])("%j", (text, html) => expect(drawn(text).innerHTML).toBe(html));

  test.each([":red [x]", ":pink[x]", ":red[x", "\\:red[x]", "`:red[x]`", ":red-small[x]"])("%j is no directive", (text) => {
    expect(drawn(text).querySelector("[class*=rn-hue]")).toBeNull();
  });

  test("leave their text in names", () => expect(plainText(":red[Sales] *now* $x$ :nobody:")).toBe("Sales now x :nobody:"));
});

describe("long texts", () => {
  // The first would take minutes if the time grew with the square of the length.
  test.each([
    ["open directives", ":red[".repeat(40_000)],
    ["emphasis", "*a* ".repeat(50_000)],
    ["dollars", "a $b c ".repeat(30_000)],
    ["open formulas", "$$ x\n\n".repeat(10_000)],
    ["marks behind many words", `${"word ".repeat(500)}$x$ :red[y]`],
  ])(
    "of %s are read in one go",
    (_, text) => {
      expect(lex(text).map((token) => token.raw).join("")).toBe(text);
    },
    60_000,
  );

  test("have their marks found however far behind", () => {
    const page = drawn(`${"word ".repeat(500)}:red[y] ${"word ".repeat(500)}:small[z]`);
    expect(page.querySelector(".rn-hue-red")!.textContent).toBe("y");
    expect(page.querySelector(".rn-small")!.textContent).toBe("z");
  });
});

describe("emoji", () => {
  test("are found by their names; what is none stays as it was typed", async () => {
    const page = drawn("a :rocket: b :no_such_thing: c :constructor: at 10:30:45 `:tada:` x:+1:y");
    await vi.waitFor(() => expect(page.textContent).toContain("🚀"));
    expect(page.textContent).toBe("a 🚀 b :no_such_thing: c :constructor: at 10:30:45 :tada: x👍y");
  });
});

describe("formulas", () => {
  const formulas = (text: string) => {
    const found: string[] = [];
    const look = (token: Token) => {
      if (token.type === "maths") found.push(token.text as string);
    };
    new Marked().walkTokens(lex(text), look);
    return found;
  };

  test.each([
    ["a $x^2$ b", ["x^2"]],
    ["$a_1$ and $b_1$", ["a_1", "b_1"]],
    ["a $$x$$ b", ["x"]],
    ["$$\na\n\\$ b\n$$", ["a\n\\$ b"]],
    ["- $x$\n- b", ["x"]],
    ["$\\text{5 \\$}$", ["\\text{5 \\$}"]],
  ])("%j", (text, expected) => expect(formulas(text)).toEqual(expected));

  test.each(["from $5 to $6", "$5,$6", "a $ b $ c", "\\$x$", "`$x$`", "```\n$$x$$\n```", "$x", "$$x", "$\nx$"])("%j is none", (text) => {
    expect(formulas(text)).toEqual([]);
  });

  test("one on its own scrolls by keyboard, and ends a paragraph", () => {
    const page = drawn("before\n\n$$\nx\n$$\nafter");
    expect(page.querySelector(".rn-formula-display")!.getAttribute("tabindex")).toBe("0");
    expect([...page.children].map((child) => child.className || child.localName)).toEqual(["p", "rn-formula rn-formula-display", "p"]);
  });

  test("are drawn, and what TeX does not know is told", () => {
    const place = document.createElement("span");
    expect(drawFormula(place, "\\frac{1}{2}", false)).toBeUndefined();
    expect(place.querySelector("math mfrac")).not.toBeNull();
    expect(drawFormula(place, "\\frac{1}", true)).toMatch(/^Unexpected end of input/);
    expect(drawFormula(place, "x".repeat(10_001), true)).toContain("10001");
    expect(drawFormula(place, "\\def\\x{\\x\\x}\\x", true)).toMatch(/Too many expansions/);
    expect(drawFormula(place, "\\href{javascript:alert(1)}{x}", false)).toBeUndefined();
    expect(place.querySelector("a")).toBeNull();
  });

  test("that cannot be drawn stay as they were written, with the reason", async () => {
    const { find } = await draw(one("latex", { text: "\\frac{1}" }));
    await vi.waitFor(() => expect(find("[data-id=e]").textContent).toMatch(/^\\frac\{1\} RN088: Unexpected end/));
  });
});

describe("code", () => {
  test("is cut into lines of coloured pieces, and is still the same text", () => {
    const code = 'String a = "x"; // one\n/* two\nthree */ int b = 1;\n';
    const lines = highlight(code, "java")!;
    expect(lines.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(code);
    expect(lines[1]).toEqual([{ text: "/* two", kind: "comment" }]);
    expect(lines[0]).toContainEqual({ text: '"x"', kind: "string" });
    expect(highlight("x", "klingon")).toBeUndefined();
    expect(highlight("<b>", "html")).toBeDefined();
  });

  test("is coloured when the highlighter has come; lines are numbered and wrap", async () => {
    const { find } = await draw(one("code", { text: "int a = 1;\nint b = 2;", language: "java", lineNumbers: true, wrap: true }));
    expect(find("pre").textContent).toBe("int a = 1;\nint b = 2;");
    expect(find("pre").className).toBe("rn-code-numbered rn-code-wrapped");
    expect([...find("pre").querySelectorAll<HTMLElement>(".rn-code-line")].map((line) => line.dataset.line)).toEqual(["1", "2"]);
    await vi.waitFor(() => expect(find("pre .rn-hl-number").textContent).toBe("1"));
    expect(find("pre").textContent).toBe("int a = 1;\nint b = 2;");
  });

  test("without a language has no colours and no lines of its own", async () => {
    const { find } = await draw(one("code", { text: "int <b>a</b>" }));
    expect(find("pre code").innerHTML).toBe("int &lt;b&gt;a&lt;/b&gt;");
  });
});

describe("headings", () => {
  test("copy the link to them, and say so", async () => {
    const copied: string[] = [];
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: async (text: string) => void copied.push(text) } });
    const { find } = await draw(one("header", { text: "Sales *now* :rocket:", anchor: "s" }));
    expect(find("h2").id).toBe("s");
    await user.click(find("a.rn-anchor"));
    expect(copied).toEqual([new URL("#s", location.href).href]);
    expect(find("[role=status]").textContent).toBe("Link copied");
    vi.unstubAllGlobals();
  });

  test("may have none", async () => {
    const { find, page } = await draw(one("header", { text: "Sales", anchor: "" }));
    expect(page.querySelector("a")).toBeNull();
    expect(find("h2").hasAttribute("id")).toBe(false);
  });
});

describe("small elements", () => {
  test("a badge has its colour, its icon is not read out", async () => {
    const { find } = await draw(one("badge", { label: "**New**", color: "green", icon: "✅" }));
    expect(find(".rn-badge").className).toBe("rn-badge rn-hue-green");
    expect(find("[aria-hidden]").textContent).toBe("✅");
    expect(find("strong").textContent).toBe("New");
  });

  test("a space has its height", async () => {
    const { find } = await draw(one("space", { height: 40 }));
    expect(find("[data-id=e]").style.height).toBe("40px");
  });

  test("help says what it knows", async () => {
    const { find } = await draw(one("help", { type: "App$Sale", text: "Sale[city=Oslo]", parts: { city: "Oslo" }, members: ["String city()"] }));
    expect(find("dl").textContent).toBe("cityOslo");
    expect(find("details li").textContent).toBe("String city()");
    expect(find("section").getAttribute("aria-label")).toBe("Help: App$Sale");
  });
});

describe("effects", () => {
  const sky = () => document.querySelector("[data-effect]");

  test("are over the page, in nobody's way, and go by themselves", async () => {
    let land: () => void = () => {};
    const landed = new Promise<void>((resolve) => (land = resolve));
    HTMLElement.prototype.animate = () => ({ finished: landed }) as unknown as Animation;
    playEffect("balloons", document.body);
    expect(sky()!.getAttribute("aria-hidden")).toBe("true");
    expect(sky()!.querySelectorAll(".rn-balloon").length).toBeGreaterThan(20);
    await act(async () => land());
    await vi.waitFor(() => expect(sky()).toBeNull());
  });

  test("are not there for those who want less motion, and unknown ones are nothing", () => {
    playEffect("fireworks", document.body);
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    playEffect("snow", document.body);
    expect(sky()).toBeNull();
    vi.unstubAllGlobals();
  });
});

describe("styles in HTML", () => {
  test.each([
    ['<p style="a:b">style="c"</p>', '<p data-rn-style="a:b">style="c"</p>'],
    ["<P\nSTYLE = 'a' class=x>", "<P\ndata-rn-style = 'a' class=x>"],
    ['<p title="a style=b" id=style><style>x</style>', '<p title="a style=b" id=style><style>x</style>'],
    ['<p class="x"style="y" data-style="z">', '<p class="x"data-rn-style="y" data-style="z">'],
    ["2 < 3 style=x", "2 < 3 style=x"],
  ])("%j have another name while it is cleaned", (html, renamed) => expect(withStylesRenamed(html)).toBe(renamed));

  test.each([
    ["open tags", "<a style ".repeat(100_000)],
    ["open quotes", "<a style=\"'".repeat(100_000)],
    ["quotes", "<a style" + "''".repeat(400_000)],
  ])(
    "many %s are read in one go",
    (_, html) => {
      expect(withStylesRenamed(html).length).toBeGreaterThanOrEqual(html.length);
    },
    60_000,
  );
});
