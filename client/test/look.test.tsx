import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "../src/session/session";
import { followLook, pageLook } from "../src/theme/follow-look";
import { lookOf, paint, parsed } from "../src/theme/look";
import { choice, choose } from "../src/theme/scheme";
import { Tree } from "../src/tree/tree";
import { words } from "../src/words/words";

const KEPT = "runnel.look /app/";

function painted(): Record<string, string> {
  const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[]);
  return Object.fromEntries(rules.flatMap(({ style }) => Array.from({ length: style.length }, (_, i) => style.item(i)).map((name) => [name, style.getPropertyValue(name)])));
}

describe("the look of an app", () => {
  let tree: Tree;
  let stop: () => void;

  beforeEach(() => {
    stop?.();
    localStorage.clear();
    document.head.innerHTML = "";
    pageLook.value = {};
    tree = new Tree();
    const session = { tree, shown: signal(true) } as unknown as Session;
    stop = followLook({ session, root: document, stated: document.documentElement, path: "/app/" });
    choose("system");
  });

  test("comes with the page", () => {
    document.head.innerHTML = `<meta name="runnel-look" content='{"variables":{"--accent":"#c2185b"},"base":"dark","language":"de"}'>`;
    pageLook.value = lookOf(document);
    expect(painted()).toEqual({ "--accent": "#c2185b" });
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(document.documentElement.lang).toBe("de");
    expect(localStorage.getItem(KEPT)).toBeNull();
  });

  test("of the code counts more, a theme as a whole, and is kept for the next visit", async () => {
    pageLook.value = { variables: { "--accent": "#111111", "--radius": "3px" }, base: "dark", language: "fr" };
    tree.apply([["add", "root", 0, "look", "look", { variables: { "--accent": "#c2185b" }, base: "light" }]]);
    expect(painted()).toEqual({ "--accent": "#c2185b" });
    expect(document.documentElement.dataset.theme).toBe("light");
    expect(document.documentElement.lang).toBe("fr");
    await expect.poll(() => words.value.stop).toBe("Arrêter");
    expect(parsed(localStorage.getItem(KEPT)).base).toBe("light");
    tree.apply([["remove", "look"]]);
    expect(painted()).toEqual({ "--accent": "#111111", "--radius": "3px" });
    expect(localStorage.getItem(KEPT)).toBeNull();
  });

  test("a language that Runnel does not speak is the page's, and its words are the visitor's", async () => {
    pageLook.value = { language: "nb" };
    expect(document.documentElement.lang).toBe("nb");
    await expect.poll(() => words.value.stop).toBe("Stop");
  });

  test("the visitor's choice counts more than the base, also the choice of the system", () => {
    pageLook.value = { variables: {}, base: "dark" };
    expect(choice.value).toBe("dark");
    choose("light");
    expect(document.documentElement.dataset.theme).toBe("light");
    choose("system");
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.getItem("runnel.theme")).toBe("system");
  });

  test("is one sheet, however often it changes, and sets variables only", () => {
    const before = document.adoptedStyleSheets.length;
    paint(document, { variables: { "--text": "#222222", display: "none" } });
    paint(document, { variables: { "--bg": "#ffffff; } body { display: none" } });
    expect(document.adoptedStyleSheets.length).toBe(before);
    expect(document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).length).toBe(1);
    expect(painted()).not.toHaveProperty("display");
  });

  test.each([null, "", "nonsense", "3", "null"])("what is kept as %j is none", (text) => {
    expect(parsed(text)).not.toHaveProperty("variables");
  });
});
