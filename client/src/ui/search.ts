/** Texts made alike for searching: without accents, in lower case. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The options that hold what was typed, first those that begin with it; all if nothing was. */
export function matching(options: readonly string[], keys: readonly string[], typed: string): string[] {
  const sought = folded(typed.trim());
  if (sought === "") return [...options];
  const begin: string[] = [];
  const hold: string[] = [];
  options.forEach((option, i) => {
    const at = keys[i]!.indexOf(sought);
    if (at >= 0) (at === 0 ? begin : hold).push(option);
  });
  return [...begin, ...hold];
}
