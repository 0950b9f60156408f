import { describe, expect, test } from "vitest";
import mermaid from "mermaid";
import { inWords, keptLines } from "../src/diagram/fault";

const said = (text: string) => mermaid.parse(text).then(() => "", (problem: unknown) => inWords(problem, text));

describe("what is wrong in a diagram is said with its line, as the author counts it", () => {
  test("below settings and comments", async () => {
    const text = "---\ntitle: x\n---\n%%{init: {\n  'look': 'classic'\n}}%%\n\ngraph LR\n  A --> B\n  %% a note\n  B --> [C\n";
    expect(await said(text)).toBe("line 11: B --> [C (not understood from: [C)");
  });

  test("by either kind of parser", async () => {
    expect(await said('%% what\n\npie\n  title x\n  "a" = 3\n')).toBe('line 5: "a" = 3 (unexpected character: ->=<-)');
    expect(await said("gantt\n  section A\n  foo bar\n")).toMatch(/^line 3: foo bar \(/);
  });

  test("a kind that there is not has no line", async () => {
    expect(await said("klingon\n A --> B")).toMatch(/^No diagram type detected/);
  });

  test("lines are those that the library sees", () => {
    expect(keptLines("graph LR\n%% x\nA --> B")).toEqual([1, 3]);
    expect(keptLines("\n\npie\n\"a\": 1")).toEqual([3, 4]);
  });
});
