// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "preact/test-utils";
import { transformWithEsbuild, parseAst } from "vite";
import { afterEach, expect, test } from "vitest";
import { en } from "../src/words/en";
import { LANGUAGES, speak, words } from "../src/words/words";
import { draw, one } from "./support/draw";

afterEach(async () => {
  speak(["en"]);
  await Promise.resolve();
});

/** Alike in several languages. */
const SAME = ["code", "message", "messages", "pages", "notifications", "theme", "stop", "table", "latitude", "longitude"];

for (const [language, load] of Object.entries(LANGUAGES)) {
  test(`${language} has every word of English, and no other`, async () => {
    const table = (await load()).words as Record<string, unknown>;
    expect(Object.keys(table)).toEqual(Object.keys(en));
    for (const [name, english] of Object.entries(en)) {
      const said = sample(table[name]);
      expect(said, name).toHaveLength(sample(english).length);
      for (const text of said) expect(text.trim(), name).not.toBe("");
      // Whatever is to stand in a sentence stands in it.
      const inserted = sample(english).map((text) => [...text.matchAll(/‹\d›/g)].map(String).sort());
      expect(said.map((text) => [...text.matchAll(/‹\d›/g)].map(String).sort()), name).toEqual(inserted);
      if (language !== "en" && !SAME.includes(name)) expect(said, name).not.toEqual(sample(english));
    }
  });
}

test("the first language of the visitor that Runnel speaks", async () => {
  expect(speak(["nb-NO", "fr-CA", "de"])).toBe("fr");
  await expect.poll(() => words.value.stop).toBe("Arrêter");
  expect(speak(["nb", "toString"])).toBe("en");
  await expect.poll(() => words.value.stop).toBe("Stop");
});

test("the last wish counts, whichever words come first", async () => {
  speak(["ja"]);
  speak(["es"]);
  await LANGUAGES.ja!();
  await expect.poll(() => words.value.stop).toBe("Detener");
});

test("what is on the page follows", async () => {
  const { find } = await draw(one("select", { label: "Town", options: ["Oslo"], value: null }));
  expect(find("option").textContent).toBe("Choose…");
  const german = (await LANGUAGES.de!()).words;
  await act(() => void (words.value = german));
  expect(find("option").textContent).toBe("Auswählen …");
});

/** What a word says, with something recognizable in it. */
function sample(word: unknown): string[] {
  if (typeof word === "string") return [word];
  if (Array.isArray(word)) return word.map(String);
  const say = word as (...args: string[]) => string;
  return [say("‹1›", "‹2›", "‹3›", "‹4›"), ...(say.length === 1 ? [(word as (n: number) => string)(1).replace("1", "‹1›")] : [])];
}

const SOURCES = join(import.meta.dirname, "..", "src");
/** What screen readers say, and what is seen. */
const SAID = ["children", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt"];
/** Tools of the app's author, who has the errors of the compiler in English, too; and the language tables. */
const EXEMPT = ["dev", "words"];
/** Units, and what stands in code. */
const ALLOWED = ["s", "min", "RN088:", "RN089:", "ui.load(…)", "HTML"];

test.each(readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx") && !EXEMPT.includes(file.split(/[\\/]/)[0]!)))(
  "%s has no words of its own",
  async (file) => {
    const { code } = await transformWithEsbuild(readFileSync(join(SOURCES, file), "utf8"), file, { jsx: "automatic", jsxImportSource: "preact", loader: "tsx" });
    expect(literals(parseAst(code) as unknown as Syntax)).toEqual([]);
  },
);

test("a word in the wrong place is found", async () => {
  const source = `const a = <p title={x ? "Hello" : undefined}>Some {n} text{y && "more"}</p>; const b = <Part label="free" aria-label={\`Table of \${x}\`} />; const c = { name: "Very unhappy" };`;
  const { code } = await transformWithEsbuild(source, "a.tsx", { jsx: "automatic", jsxImportSource: "preact", loader: "tsx" });
  expect(literals(parseAst(code) as unknown as Syntax)).toEqual(["Hello", "Some", "text", "more", "Table of", "Very unhappy"]);
});

interface Syntax {
  type: string;
  [key: string]: unknown;
}

/** Words in what is shown or read out, and constants that look like a sentence. */
function literals(root: Syntax): string[] {
  const found: string[] = [];
  const add = (text: unknown) => {
    if (typeof text === "string" && /\p{L}{1,}/u.test(text) && !ALLOWED.includes(text.trim())) found.push(text.trim());
  };
  const visit = (node: unknown, said: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, said));
    if (typeof node !== "object" || node === null || !("type" in node)) return;
    const here = node as Syntax;
    switch (here.type) {
      case "ImportDeclaration":
      case "ThrowStatement":
        return;
      case "CallExpression": {
        const callee = (here.callee as Syntax).name;
        if (typeof callee === "string" && /^_?jsxs?$/.test(callee)) return elementOf(here.arguments as Syntax[]);
        return visit(here.arguments, false), visit(here.callee, false);
      }
      case "ConditionalExpression":
        return visit(here.test, false), visit(here.consequent, said), visit(here.alternate, said);
      case "BinaryExpression":
        return visit(here.left, said && here.operator === "+"), visit(here.right, said && here.operator === "+");
      case "MemberExpression":
        return visit(here.object, false);
      case "Literal":
        if (said || (typeof here.value === "string" && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(here.value))) add(here.value);
        return;
      case "TemplateElement":
        if (said) add((here.value as { cooked: string }).cooked);
        return;
      default:
        // What is returned by a function within, as by map(), is looked at where it makes elements.
        for (const [key, value] of Object.entries(here)) if (key !== "type") visit(value, said && !/Function/.test(here.type));
    }
  };
  const elementOf = ([kind, props]: Syntax[]) => {
    if (kind?.type === "Literal" && kind.value === "code") return;
    for (const property of (props?.properties ?? []) as Syntax[]) {
      const key = property.key as Syntax | undefined;
      visit(property.value ?? property.argument, SAID.includes(String(key?.name ?? key?.value)));
    }
  };
  visit(root, false);
  return found;
}
