/**
 * Markdown that breaks off in the middle, as it looks best until the rest comes: what is open is closed, and marks with
 * nothing behind them wait. For one block of text.
 */
export function repaired(block: string): string {
  const text = withoutLooseEnd(block);
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
  if (fence !== undefined) return withoutHalfFence(text, fence);
  return closed(text);
}

// A line of - or = would turn the paragraph above into a heading, for as long as it is no list or table.
function withoutLooseEnd(text: string): string {
  return text.replace(/\n[ \t]*(?:[-=*+_]{1,2}|[-=]{3,}|\|?[ \t]*:?-[-:| \t]*|#{1,6}|\d{1,9}[.)]?|>)[ \t]*$/, "");
}

function withoutHalfFence(text: string, fence: string): string {
  const at = text.lastIndexOf("\n");
  const last = at < 0 ? "" : text.slice(at + 1).trim();
  const half = last !== "" && last.length < fence.length && fence.startsWith(last);
  return half ? text.slice(0, at) : text;
}

function closed(text: string): string {
  const open: { mark: string; from: number; to: number }[] = [];
  let brackets: number[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i]!;
    if (c === "\\") {
      i += 2;
    } else if (c === "\n" && /^\n[ \t]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\|)/.test(text.slice(i, i + 16))) {
      open.length = 0; // marks do not reach over blocks, items and rows
      brackets = [];
      i++;
      while (text[i] === " " || text[i] === "\t") i++;
      if (/^[-*+][ \t]/.test(text.slice(i, i + 2))) i += 2;
    } else if (c === "`") {
      const run = runOf(text, i);
      const end = codeEnd(text, i + run.length, run);
      if (end < 0) return finish(text, [...open, { mark: run, from: i, to: i + run.length }], brackets);
      i = end;
    } else if (c === "*" || c === "_" || c === "~") {
      const run = runOf(text, i);
      const to = i + run.length;
      if (opens(text, i, to) || closes(text, i)) take(run, i, to, text, open);
      i = to;
    } else {
      if (c === "[") brackets.push(i);
      else if (c === "]") {
        const from = brackets.pop();
        if (from !== undefined && text[i + 1] === "(" && !text.includes(")", i)) return finish(cutLink(text, from, i), open, []);
        if (from !== undefined && i + 1 === text.length) return finish(cutLink(text, from, i), open, []);
      }
      i++;
    }
  }
  return finish(text, open, brackets);
}

function take(run: string, from: number, to: number, text: string, open: { mark: string; from: number; to: number }[]): void {
  let left = run;
  while (left !== "" && closes(text, from)) {
    const at = open.findLastIndex(({ mark }) => left.startsWith(mark));
    if (at < 0) break;
    left = left.slice(open[at]!.mark.length);
    open.length = at;
  }
  if (left === "" || !opens(text, from, to) || left.length > 3) return;
  if (left[0] === "~" && left.length !== 2) return;
  const marks = left.length === 3 ? [left.slice(0, 1), left.slice(0, 2)] : [left];
  for (const mark of marks) open.push({ mark, from: to - left.length, to });
}

function finish(text: string, open: { mark: string; from: number; to: number }[], brackets: number[]): string {
  let end = text;
  const bracket = brackets.at(-1);
  if (bracket !== undefined && !text.includes("\n", bracket)) {
    const picture = text[bracket - 1] === "!";
    end = picture ? text.slice(0, bracket - 1) : text.slice(0, bracket) + text.slice(bracket + 1);
  }
  let closing = "";
  for (const { mark, from, to } of open.toReversed()) {
    if (bracket !== undefined && from > bracket) continue;
    if (end.slice(to).trim() === "") end = end.slice(0, Math.min(from, end.length));
    else closing += mark;
  }
  if (closing !== "") end = end.replace(/[ \t\n]*(?:\*{1,2}|_{1,2}|~{1,2})?$/, "");
  return end + closing;
}

// [text](http… has no target yet: only its text is shown, and of a picture nothing.
function cutLink(text: string, from: number, to: number): string {
  if (text[from - 1] === "!") return text.slice(0, from - 1);
  return text.slice(0, from) + text.slice(from + 1, to);
}

function runOf(text: string, from: number): string {
  let to = from;
  while (text[to] === text[from]) to++;
  return text.slice(from, to);
}

function codeEnd(text: string, from: number, run: string): number {
  for (let i = text.indexOf(run, from); i >= 0; i = text.indexOf(run, i + 1)) {
    if (text[i - 1] === "`") continue;
    const found = runOf(text, i);
    if (found === run) return i + run.length;
    i += found.length - 1;
  }
  return -1;
}

function opens(text: string, from: number, to: number): boolean {
  const next = text[to];
  const word = text[from] === "_" && /\w/.test(text[from - 1] ?? "");
  return !word && (next === undefined || !/\s/.test(next));
}

function closes(text: string, from: number): boolean {
  const before = text[from - 1];
  return before !== undefined && !/\s/.test(before);
}
