/** How the app's author wants it shown: `look` in docs/wire.md. */
export interface Look {
  /** Values of the variables of tokens.css. */
  variables?: Record<string, string>;
  base?: string;
  language?: string;
}

const EVERYWHERE = ":root, :host";

/** What the page itself says, in a `<meta name="runnel-look">`. */
export function lookOf(page: Document): Look {
  return parsed(page.querySelector<HTMLMetaElement>("meta[name=runnel-look]")?.content);
}

export function parsed(text: string | null | undefined): Look {
  try {
    const look: unknown = JSON.parse(text || "{}");
    return typeof look === "object" && look !== null ? look : {};
  } catch {
    return {};
  }
}

/** Sets the variables for all that is in `root`, in place of those of the last look. */
export function paint(root: Document | ShadowRoot, { variables = {}, base }: Look): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${EVERYWHERE} {}`);
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith("--")) style.setProperty(name, value);
  }
  // A page of its own has the visitor's choice, too: see scheme.ts.
  if (root instanceof ShadowRoot && (base === "light" || base === "dark")) style.setProperty("color-scheme", base);
  // Also that of the script before the first paint, which is a program of its own.
  const others = root.adoptedStyleSheets.filter(({ cssRules }) => (cssRules[0] as CSSStyleRule | undefined)?.selectorText !== EVERYWHERE);
  root.adoptedStyleSheets = [...others, sheet];
}
