import { signal } from "@preact/signals";

export interface Piece {
  text: string;
  /** What it is in the language, like `keyword`. */
  kind: string | undefined;
}
export type Line = readonly Piece[];

const AT_MOST = 100_000; // characters; what is longer is shown without colours

const library = signal<typeof import("./highlighter").highlight | undefined>(undefined);
let asked = false;

/** The code in colours, or undefined where there are none. The highlighter is fetched for the first code that names its language. */
export function colored(text: string, language: string | undefined): readonly Line[] | undefined {
  if (language === undefined || text.length > AT_MOST) return undefined;
  if (!asked) {
    asked = true;
    import("./highlighter").then(
      ({ highlight }) => (library.value = highlight),
      () => (asked = false),
    );
  }
  return library.value?.(text, language);
}

export function plain(text: string): readonly Line[] {
  return text.split("\n").map((line) => [{ text: line, kind: undefined }]);
}

/** Read while drawing: what is drawn is drawn again when the highlighter has come. */
export function highlighterState(): unknown {
  return library.value;
}
