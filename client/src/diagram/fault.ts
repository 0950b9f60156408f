/** What the library says of a text that it does not understand, with the line as the author counts it. */
export function inWords(problem: unknown, text: string): string {
  const message = problem instanceof Error ? problem.message : String(problem);
  const line = lineIn(problem, message);
  const first = message.split("\n")[0]!.trim();
  if (line === undefined) return first;
  const at = keptLines(text)[line - 1];
  if (at === undefined) return first;
  const written = text.split("\n")[at - 1]!.trim();
  const expected = /^Expecting .*$/m.exec(message)?.[0];
  const why = expected ?? (/^(Parse|Lexical) error on line/.test(first) ? "not understood" : first.replace(/^Parsing failed: /, "").replace(/\bline:? \d+, column:? \d+:?/i, "")).trim();
  return `line ${at}: ${written} (${why})`.slice(0, 500);
}

function lineIn(problem: unknown, message: string): number | undefined {
  const hash = (problem as { hash?: { line?: number; loc?: { first_line?: number } } } | undefined)?.hash;
  const said = /\bon line (\d+)|\bline:? (\d+)/i.exec(message);
  const line = said === null ? hash?.loc?.first_line : Number(said[1] ?? said[2]);
  return Number.isFinite(line) ? line : undefined;
}

/** The numbers of the lines that are left when the library has taken settings and comments away, as it does before it reads. */
export function keptLines(text: string): number[] {
  const front = /^\s*---\s*\n[\s\S]*?\n\s*---\s*?\n/.exec(text)?.[0] ?? "";
  const settings = text.slice(front.length).replace(/%%\{[\s\S]*?\}%%/g, (directive) => directive.replace(/[^\n]/g, "").replace(/\n/g, "\u0000"));
  const before = front.split("\n").length - 1;
  const kept: number[] = [];
  let number = before;
  for (const line of settings.split("\n")) {
    number++;
    const within = line.split("\u0000").length - 1;
    const rest = line.replaceAll("\u0000", "");
    number += within;
    if (/^\s*%%/.test(rest) || (kept.length === 0 && rest.trim() === "")) continue;
    kept.push(number);
  }
  return kept;
}
