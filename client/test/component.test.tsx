import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WorkerBytes } from "../src/transport/worker-bytes";
import type { Op, Props } from "../src/wire/frames";
import { draw, FakeInputs, one, type Drawn } from "./support/draw";

/** What the modules of these tests tell: each is fetched once only, as in a browser. */
const told: unknown[] = [];
(globalThis as { told?: unknown }).told = told;
let errors: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  told.length = 0;
  errors = vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const TELLING = `export const css = "b { color: red }";
export default function mount(element, given) {
  told.push(["mount", given]);
  element.textContent = given.props.word;
  return { update: (now) => told.push(["update", now]), unmount: () => told.push(["unmount"]) };
}`;

/** Draws a component whose module is `text`. */
async function component(text: string, props: Props, ...more: Op[]): Promise<Drawn> {
  const drawn = await draw(one("component", { src: "m.js", name: "m.js", ...props }), ...more);
  const url = "data:text/javascript," + encodeURIComponent(text + `\n// ${Math.random()}`);
  drawn.inputs.bytes.url = (address) => (address === "m.js" ? url : undefined);
  await drawn.apply(["set", "e", { name: "m.js " }], ["set", "e", { name: "dial.js" }]);
  await vi.waitFor(() => expect(drawn.find(".rn-component").getAttribute("aria-busy")).toBe("false"));
  return drawn;
}

function given(at: number): any {
  return (told[at] as unknown[])[1];
}

function inside(drawn: Drawn): ShadowRoot {
  return drawn.find(".rn-component > div:last-child").shadowRoot!;
}

const trigger = (id: string, label: string): Op => ["add", "e", 0, id, "componentTrigger", { label }];

describe("a module", () => {
  test("is mounted with what it is given, told what changes, and taken away", async () => {
    const drawn = await component(TELLING, { props: { word: "Hi" }, value: 4, label: "Dial" });
    expect(inside(drawn).textContent).toBe("Hi");
    expect(given(0)).toMatchObject({ props: { word: "Hi" }, state: 4, theme: "light", disabled: false });
    expect(drawn.find(".rn-component").getAttribute("aria-label")).toBe("Dial");
    expect(inside(drawn).adoptedStyleSheets).toHaveLength(1);

    await drawn.apply(["set", "e", { props: { word: "Ho" }, disabled: true }]);
    expect(told).toHaveLength(2);
    expect(given(1)).toMatchObject({ props: { word: "Ho" }, state: 4, disabled: true });
    await drawn.apply(["set", "e", { stale: true }]);
    expect(told).toHaveLength(2);

    await drawn.apply(["remove", "e"]);
    expect(told).toEqual([expect.anything(), expect.anything(), ["unmount"]]);
  });

  test("sets states: one is in flight, the last one counts, and it is not told of its own", async () => {
    const drawn = await component(TELLING, { value: 0 });
    const { setState } = given(0);
    await act(() => {
      for (let n = 1; n <= 5; n++) setState(n);
    });
    expect(drawn.inputs.sent).toEqual([["e", 1]]);
    await act(() => drawn.inputs.settle());
    expect(drawn.inputs.sent).toEqual([["e", 1], ["e", 5]]);
    expect(told).toHaveLength(1);
    await drawn.apply(["set", "e", { value: 3 }]); // what the host makes of it
    expect(given(1).state).toBe(3);
  });

  test("fires triggers: each counts, and after the state that it relies on", async () => {
    const drawn = await component(TELLING, { value: 0 }, trigger("t", "go"), trigger("p", "picked"));
    const { setState, trigger: fire } = given(0);
    setState(1);
    setState(2);
    fire("go");
    fire("go");
    fire("picked", { x: 1 });
    expect(drawn.inputs.sent).toEqual([["e", 1], ["e", 2], ["t", "trigger"], ["t", "trigger"], ["p", { submitted: { x: 1 } }]]);
  });

  test("says nothing while it is disabled, and after it was taken away", async () => {
    const drawn = await component(TELLING, { disabled: true }, trigger("t", "go"));
    const { setState, trigger: fire } = given(0);
    setState(1);
    fire("go");
    await drawn.apply(["set", "e", { disabled: null }], ["remove", "e"]);
    setState(1);
    fire("go");
    expect(drawn.inputs.sent).toEqual([]);
  });

  test("that says what cannot be taken hears why, lives on, and is well again with the next word", async () => {
    const drawn = await component(TELLING, {}, trigger("t", "go"));
    const { setState, trigger: fire } = given(0);
    let deep: unknown = 1;
    for (let n = 0; n < 31; n++) deep = [deep];
    const self: Record<string, unknown> = {};
    self.self = self;
    for (const [value, why] of [["x".repeat(100_001), /at most 100000/], [deep, /30 deep/], [self, /no JSON/], [() => 1, /no JSON/], [10n, /no JSON/]] as const) {
      expect(() => setState(value)).toThrow(/^RN117 dial\.js/);
      expect(() => fire("go", value)).toThrow(why);
    }
    expect(() => fire("gone")).toThrow(/RN116 .*o\.onTrigger\("gone", …\)/);
    await vi.waitFor(() => expect(drawn.find("[role=alert]").textContent).toMatch(/RN116/));
    expect(drawn.inputs.sent).toEqual([]);
    await act(() => setState(1));
    expect(drawn.page.querySelector("[role=alert]")).toBeNull();
  });

  test("that fires without an end is stopped", async () => {
    const drawn = await component(TELLING, {}, trigger("t", "go"));
    const { trigger: fire } = given(0);
    for (let n = 0; n < 100; n++) fire("go");
    expect(() => fire("go")).toThrow(/RN117 .*faster/);
    await act(() => drawn.inputs.settle());
    fire("go");
    expect(drawn.inputs.sent).toHaveLength(101);
  });
});

describe("what goes wrong in a module is said in its place", () => {
  const alive: Op = ["add", "main", 1, "alive", "text", { text: "alive" }];

  test.each([
    ["this is no JavaScript", /RN115 dial\.js cannot be loaded/],
    ["export const mount = 1", /RN115 dial\.js exports no mount/],
    ["export default function () { throw new Error('no canvas') }", /RN116 dial\.js failed in mount: no canvas/],
  ])("%s", async (text, problem) => {
    const drawn = await component(text, {}, alive);
    expect(drawn.find("[role=alert]").textContent).toMatch(problem);
    expect(drawn.find("[data-id=alive]").textContent).toBe("alive");
    expect(errors.mock.calls.length).toBeLessThanOrEqual(1);
  });

  test("in an update, and another one has its chance", async () => {
    const drawn = await component(`export default (element) => { element.textContent = "drawn"; return { update({ props }) { if (props.bad) throw new Error("bad props"); } } }`, { props: {} });
    await drawn.apply(["set", "e", { props: { bad: true } }]);
    expect(drawn.find("[role=alert]").textContent).toContain("RN116 dial.js failed in update: bad props");
    expect(inside(drawn).textContent).toBe("");
    await drawn.apply(["set", "e", { props: { bad: false } }]);
    expect(drawn.page.querySelector("[role=alert]")).toBeNull();
    expect(inside(drawn).textContent).toBe("drawn");
  });

  test("what the host says is said, and nothing is fetched", async () => {
    const { find } = await draw(one("component", { name: "none.js", problem: "RN114 There is no module none.js" }));
    expect(find("strong").textContent).toBe("RN114");
  });
});

describe("a custom element", () => {
  const TAG = `class Stars extends HTMLElement { set stars(n) { this.textContent = "*".repeat(n); } }
    if (!customElements.get("my-stars")) customElements.define("my-stars", Stars);`;

  test("has what it is given as properties, and its events are states and triggers", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const drawn = await component(TAG, { tag: "my-stars", value: 2, props: { stars: 3, innerHTML: "<img src=x onerror=alert(1)>", onclick: "x" } }, trigger("t", "picked"));
    const stars = inside(drawn).querySelector("my-stars")! as HTMLElement & { state: number };
    expect(stars.innerHTML).toBe("***");
    expect(stars.state).toBe(2);
    expect(warned).toHaveBeenCalledTimes(2);
    stars.dispatchEvent(new CustomEvent("picked", { detail: "a" }));
    stars.dispatchEvent(new CustomEvent("state", { detail: 5 }));
    expect(drawn.inputs.sent).toEqual([["t", { submitted: "a" }], ["e", 5]]);
    await drawn.apply(["set", "e", { props: { stars: 1 } }]);
    expect(stars.innerHTML).toBe("*");
    await drawn.apply(["remove", "e"]);
    expect(stars.isConnected).toBe(false);
  });

  test("that the module does not define is said", async () => {
    const drawn = await component("export {}", { tag: "my-none" });
    expect(drawn.find("[role=alert]").textContent).toMatch(/RN115 .*<my-none>/);
  });
});

test("a worker's modules are files of the site, and nothing else is", () => {
  const bytes = new WorkerBytes((name) => `https://example.org/app/modules/${name}.js`);
  expect(bytes.url("module:ab")).toBe("https://example.org/app/modules/ab.js");
  expect(bytes.url("https://elsewhere.org/x.js")).toBeUndefined();
  expect(new FakeInputs().bytes.url("x")).toBe("held:x");
});
