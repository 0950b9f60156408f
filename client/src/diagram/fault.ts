/** What the library says of a text that it does not understand, with the line as the author counts it. */
export function inWords(problem: unknown, text: string): string {
  const message = problem instanceof Error ? problem.message : String(problem);
  const said = /\bon line:? (\d+)/i.exec(message) ?? /\bline:? (\d+)/i.exec(message);
  const line = keptLines(text)[Number(said?.[1]) - 1];
  if (line === undefined) return message.split("\n")[0]!.slice(0, 300);
  return `line ${line}: ${text.split("\n")[line - 1]!.trim()} (${why(message)})`.slice(0, 300);
}

/** Its two kinds of parsers: one draws an arrow below what it did not expect, the other writes a sentence. */
function why(message: string): string {
  const lines = message.split("\n");
  const arrow = lines.findIndex((line) => /^-*\^$/.test(line));
  if (arrow > 0) return `not understood from: ${lines[arrow - 1]!.slice(lines[arrow]!.length - 1).trim().slice(0, 30)}`;
  const sentence = /column:? \d+:? (.*)/i.exec(message)?.[1] ?? lines[0]!;
  return sentence.replace(/ at offset.*|\. Parse error.*/s, "").slice(0, 150);
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
