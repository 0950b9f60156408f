import { signal } from "@preact/signals";
import { en, type Words } from "./en";

/** What Runnel says, in the language of now; a component that asks is drawn again when it changes. */
export const words = signal<Words>(en);

/** The language of these words, as what formats numbers and days wants it. */
export const language = signal("en");

/** The languages that Runnel speaks. */
export const LANGUAGES: Record<string, () => Promise<{ words: Words }>> = {
  en: () => Promise.resolve({ words: en }),
  de: () => import("./de"),
  fr: () => import("./fr"),
  es: () => import("./es"),
  ja: () => import("./ja"),
};

/**
 * Speaks the first of these languages that it can, like "de-AT"; else English, as it does until the words have come. Gives that language.
 */
export function speak(wanted: readonly string[]): string {
  const first = wanted.map((tag) => tag.toLowerCase().split("-")[0]!).find((each) => Object.hasOwn(LANGUAGES, each)) ?? "en";
  language.value = first;
  void LANGUAGES[first]!().then(
    (table) => {
      if (language.peek() === first) words.value = table.words;
    },
    (problem: unknown) => console.warn(`Runnel: the words in ${first} could not be loaded`, problem),
  );
  return first;
}
