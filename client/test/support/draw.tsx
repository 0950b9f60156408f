import { render } from "preact";
import { act } from "preact/test-utils";
import { signal } from "@preact/signals";
import { loadAll } from "../../src/elements/later";
import { Block } from "../../src/elements/block";
import type { Place } from "../../src/address/bar";
import type { RunState } from "../../src/session/session";
import { Tree } from "../../src/tree/tree";
import { InputsContext, type Inputs } from "../../src/ui/inputs";
import type { Op, Props } from "../../src/wire/frames";

/** Inputs that write down what they are asked, with events in flight until `settle`. */
export class FakeInputs implements Inputs {
  readonly sent: [id: string, value: unknown][] = [];
  readonly drafts = new Set<string>();
  private readonly flying = new Set<string>();
  private callbacks: (() => void)[] = [];

  constructor(private readonly tree?: Tree) {}

  sendValue(id: string, value: unknown): void {
    this.sent.push([id, value]);
    this.flying.add(id);
    if (this.tree?.get(id)) this.tree.setProps(id, { value });
  }
  readonly held: [form: string, id: string, value: unknown][] = [];
  holdValue(form: string, id: string, value: unknown): void {
    this.held.push([form, id, value]);
    if (this.tree?.get(id)) this.tree.setProps(id, { value });
  }
  submitForm(form: string, button: string): void {
    this.sent.push([button, { submits: form }]);
  }
  sendTrigger(id: string, value?: unknown): void {
    this.sent.push([id, value === undefined ? "trigger" : { submitted: value }]);
  }
  /** What was asked, and what is answered. */
  readonly asked: [id: string, ask: Props][] = [];
  answer: (ask: Props) => unknown = () => ({});
  async ask(id: string, ask: Props): Promise<unknown> {
    this.asked.push([id, ask]);
    return this.answer(ask);
  }
  /** What was given, and what is done with it: it arrives unless told otherwise. */
  readonly bytes = {
    url: (address: string): string | undefined => "held:" + address,
    give: async (_to: string, file: File, _onProgress: (part: number) => void, _over: AbortSignal): Promise<string> => "id-" + file.name,
  };
  readonly state = signal<RunState>("idle");
  stops = 0;
  sendStop(): void {
    this.stops++;
  }
  inFlight(id: string): boolean {
    return this.flying.has(id);
  }
  whenSettled(_id: string, callback: () => void): void {
    this.callbacks.push(callback);
  }
  beginDraft(id: string): void {
    this.drafts.add(id);
  }
  endDraft(id: string): void {
    this.drafts.delete(id);
  }
  readonly went: Place[] = [];
  hrefOf(place: Place): string {
    return "/app/" + place.path;
  }
  go(place: Place): void {
    this.went.push(place);
  }
  settle(): void {
    this.flying.clear();
    this.callbacks.splice(0).forEach((callback) => callback());
  }
}

export interface Drawn {
  tree: Tree;
  inputs: FakeInputs;
  page: HTMLElement;
  apply(...ops: Op[]): Promise<void>;
  find<T extends HTMLElement>(selector: string): T;
}

/** Draws what `ops` add to main. */
export async function draw(...ops: Op[]): Promise<Drawn> {
  await loadAll();
  const tree = new Tree();
  const inputs = new FakeInputs(tree);
  const page = document.createElement("div");
  document.body.replaceChildren(page);
  tree.apply(ops);
  await act(() =>
    render(
      <InputsContext.Provider value={inputs}>
        <Block node={tree.get("main")!} root />
      </InputsContext.Provider>,
      page,
    ),
  );
  return {
    tree,
    inputs,
    page,
    apply: (...more) => act(() => tree.apply(more)),
    find<T extends HTMLElement>(selector: string): T {
      const found = page.querySelector<T>(selector);
      if (found === null) throw new Error(`no ${selector} in ${page.innerHTML}`);
      return found;
    },
  };
}

export const one = (kind: string, props: Props): Op => ["add", "main", 0, "e", kind, props];

/** What a user's hands do. */
export const user = {
  async type(input: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
    await act(() => {
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },
  async press(element: HTMLElement, key: string, shiftKey = false): Promise<void> {
    await act(() => {
      element.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
      element.dispatchEvent(new KeyboardEvent("keyup", { key, bubbles: true }));
    });
  },
  async click(element: HTMLElement): Promise<void> {
    await act(() => element.click());
  },
  async change(element: HTMLElement): Promise<void> {
    await act(() => void element.dispatchEvent(new Event("change", { bubbles: true })));
  },
  async blur(element: HTMLElement): Promise<void> {
    await act(() => element.blur());
  },
};
