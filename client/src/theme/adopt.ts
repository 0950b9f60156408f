/** A style sheet for each text, for whatever adopts it: the page's policy forbids style elements, and not these. */
const sheets = new Map<string, CSSStyleSheet>();

export function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Lets the page, or the shadow root, that an element is in have these styles. */
export function adopt(element: Element, text: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const sheet = sheetOf(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
