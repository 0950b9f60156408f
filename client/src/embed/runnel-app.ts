/** What `runnel-app.js` of a site offers. */
interface SiteScript {
  /** Draws the site's app; the answer ends it. */
  show(root: ShadowRoot): () => void;
}

/**
 * `<runnel-app src="DIR/">`: an app within a page of somebody else's. Its script comes from DIR, so apps built by different
 * versions of Runnel may stand on one page. The app runs while the element is on the page; one that is moved there runs on.
 */
class RunnelApp extends HTMLElement {
  static readonly observedAttributes = ["src"];
  private source: string | null = null;
  private end: (() => void) | undefined;

  connectedCallback(): void {
    this.update();
  }

  /** With this, moveBefore() does not take the element out of the page for a moment. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    queueMicrotask(() => this.update());
  }

  attributeChangedCallback(): void {
    this.update();
  }

  private update(): void {
    const source = this.isConnected ? this.getAttribute("src") : null;
    if (source === this.source) return;
    this.source = source;
    this.end?.();
    this.end = undefined;
    if (source !== null) void this.begin(source);
  }

  private async begin(source: string): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    let shown: () => void;
    try {
      const script = new URL("runnel-app.js", new URL(source, document.baseURI));
      const { show } = (await import(script.href)) as SiteScript;
      if (this.source !== source || this.end !== undefined) return; // changed meanwhile
      shown = show(root);
    } catch (problem) {
      if (this.source !== source) return;
      console.error(`Runnel: there is no app at src="${source}"`, problem);
      root.textContent = `There is no app at “${source}”. src names the folder of a site and ends with a slash: <runnel-app src="weather/">`;
      return;
    }
    this.end = shown;
  }
}

/** Defines the element, unless another site's script already has. */
export function define(): void {
  if (customElements.get("runnel-app") === undefined) customElements.define("runnel-app", RunnelApp);
}

/** Puts the app of the site `src` at the end of `element`. `unmount` ends it and takes it away. */
export function mount(element: Element, { src }: { src: string }): { unmount(): void } {
  const app = document.createElement("runnel-app");
  app.setAttribute("src", src);
  element.append(app);
  return { unmount: () => app.remove() };
}
