import type { TreeNode } from "../../tree/tree";
import type { Inputs } from "../../ui/inputs";
import { Outlet } from "./outlet";

/** What a module is told, and told again when it changes. */
export interface Given {
  props: unknown;
  state: unknown;
  theme: "light" | "dark";
  disabled: boolean;
}

/** What `mount` of a module may answer. */
interface Mounted {
  update?(given: Given): void;
  unmount?(): void;
}

interface Module {
  default?: unknown;
  /** Styles of what it draws. */
  css?: unknown;
}

export interface Start {
  root: HTMLElement;
  url: string;
  name: string;
  tag: string | undefined;
  node: TreeNode;
  inputs: Inputs;
  given(): Given;
  /** Something is wrong: a code and words; undefined: it is well again. */
  say(problem: string | undefined): void;
  /** It is there. */
  shown(): void;
}

export interface Running {
  /** What it is given may be different now. */
  show(): void;
  /** Takes it away. */
  end(): void;
}

/** Fetches a module and lets it draw. What it throws is said in its place, and it has another chance when it is given something else. */
export function run(start: Start): Running {
  const { root, name } = start;
  const shadow = root.shadowRoot ?? root.attachShadow({ mode: "open" });
  const outlet = new Outlet(start);
  let module: Module | undefined;
  let mounted: Mounted | undefined;
  let last = "";
  let ended = false;

  const fail = (when: string, error: unknown) => {
    console.error(`Runnel: ${name} failed in ${when}`, error);
    start.say(`RN116 ${name} failed in ${when}: ${text(error)}`);
    takeAway();
  };
  const takeAway = () => {
    const old = mounted;
    mounted = undefined;
    try {
      old?.unmount?.();
    } catch (error) {
      console.error(`Runnel: ${name} failed in unmount`, error);
    }
    shadow.replaceChildren();
  };
  const mount = ({ default: draw, css }: Module, given: Given) => {
    shadow.adoptedStyleSheets = sheets(css);
    const element = shadow.appendChild(document.createElement("div"));
    try {
      mounted = start.tag === undefined ? called(draw as Mount, element, given, outlet) : custom(start.tag, element, given, outlet, start.node);
      start.say(undefined);
      start.shown();
    } catch (error) {
      fail("mount", error);
    }
  };
  const show = () => {
    if (module === undefined || ended) return;
    // A copy: what the module does to it is its own affair.
    const now = JSON.stringify(outlet.over(start.given()));
    if (now === last) return;
    const own = outlet.isOwn(last, now);
    last = now;
    const given = JSON.parse(now) as Given;
    if (mounted === undefined) return mount(module, given);
    if (own) return;
    try {
      mounted.update?.(given);
    } catch (error) {
      fail("update", error);
    }
  };

  import(/* @vite-ignore */ start.url).then(
    (loaded: Module) => {
      if (ended) return;
      const lacks = lacking(loaded, start.tag);
      if (lacks !== undefined) return start.say(`RN115 ${name} ${lacks}`);
      module = loaded;
      show();
    },
    (error: unknown) => {
      if (ended) return;
      console.error(`Runnel: ${name} cannot be loaded`, error);
      start.say(`RN115 ${name} cannot be loaded: ${text(error)}`);
    },
  );
  return {
    show,
    end() {
      ended = true;
      outlet.end();
      takeAway();
    },
  };
}

type Mount = (element: HTMLElement, given: Given & { setState(state: unknown): void; trigger(name: string, value?: unknown): void }) => Mounted | undefined | void;

function called(draw: Mount, element: HTMLElement, given: Given, outlet: Outlet): Mounted {
  return draw(element, { ...given, setState: (state) => outlet.setState(state), trigger: (name, value) => outlet.trigger(name, value) }) ?? {};
}

/** A custom element: what it is given are its properties, what it says are its events. */
function custom(tag: string, place: HTMLElement, given: Given, outlet: Outlet, node: TreeNode): Mounted {
  const element = document.createElement(tag);
  const heard = new Set<string>();
  const hear = (name: string, take: (detail: unknown) => void) => {
    if (heard.has(name)) return;
    heard.add(name);
    element.addEventListener(name, (event) => take((event as CustomEvent<unknown>).detail ?? undefined));
  };
  const update = ({ props, ...rest }: Given) => {
    hear("state", (state) => outlet.setState(state));
    for (const { props: trigger } of node.children.peek()) {
      const name = String(trigger.peek().label);
      hear(name, (value) => outlet.trigger(name, value));
    }
    for (const [name, value] of Object.entries({ ...(props as object), ...rest })) {
      // What all elements have is not the app's to set: innerHTML would let a visitor's text run.
      if (name in HTMLElement.prototype) console.warn(`Runnel: <${tag}> is not given "${name}", which all elements have`);
      else (element as unknown as Record<string, unknown>)[name] = value;
    }
  };
  update(given);
  place.append(element);
  return { update, unmount: () => element.remove() };
}

function lacking({ default: draw }: Module, tag: string | undefined): string | undefined {
  if (tag === undefined) return typeof draw === "function" ? undefined : "exports no mount: export default function mount(element, { props, state, setState, trigger }) { … }";
  return customElements.get(tag) === undefined ? `defines no <${tag}>: customElements.define("${tag}", class extends HTMLElement { … })` : undefined;
}

function sheets(css: unknown): CSSStyleSheet[] {
  if (typeof css !== "string") return [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [sheet];
}

function text(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
