/** Stands in a sentence where code is to stand. */
export const CODE = "\u0000";

/** A sentence with `code` in its place, wherever the language has that. */
export function withCode(sentence: string, code: string) {
  const [before, after] = sentence.split(CODE);
  return (
    <>
      {before}
      <code>{code}</code>
      {after}
    </>
  );
}
