import type { Column } from "../data-frame/props";
import type { EditorWords } from "./editor-words";
import type { Row } from "./props";

/** What is wrong with a cell, in words. */
export function messageOf(what: string, { type, min, max, maxLength = 10_000 }: Column, words: EditorWords, language: string): string {
  const number = (n: number) => n.toLocaleString(language);
  switch (what) {
    case "type":
      return words.type(expected(type, words));
    case "range":
      return min === undefined ? words.most(number(max ?? 0)) : max === undefined ? words.least(number(min)) : words.between(number(min), number(max));
    case "length":
      return words.length(number(maxLength));
    case "option":
      return words.option;
    case "unique":
      return words.unique;
    default:
      return words.required;
  }
}

function expected(type: Column["type"], words: EditorWords): string {
  switch (type) {
    case "integer":
      return words.whole;
    case "boolean":
      return words.boolean;
    case "date":
      return words.date;
    case "time":
      return words.time;
    case "dateTime":
    case "instant":
      return words.dateTime;
    default:
      return words.number;
  }
}

/** The first thing that is wrong: at the cell that has the focus, in its row, or anywhere; with its place. */
export function firstProblem(
  rows: readonly Row[],
  columns: readonly Column[],
  focus: { row: number; column: string } | undefined,
  words: EditorWords,
  language: string,
): string {
  const at = rows.findIndex(({ row }) => row === focus?.row);
  const here = at < 0 ? "" : ofRow(rows[at]!, at, columns, words, language, focus!.column);
  if (here !== "") return here;
  for (let i = 0; i < rows.length; i++) {
    const message = ofRow(rows[i]!, i, columns, words, language);
    if (message !== "") return message;
  }
  return "";
}

function ofRow(row: Row, at: number, columns: readonly Column[], words: EditorWords, language: string, first?: string): string {
  const names = Object.keys(row.wrong);
  const name = first !== undefined && names.includes(first) ? first : names[0];
  const column = columns.find((each) => each.name === name);
  const place = (at + 1).toLocaleString(language);
  if (column !== undefined) return words.place(place, column.label ?? column.name, messageOf(row.wrong[column.name]!, column, words, language));
  return row.message === "" ? "" : words.rowPlace(place, row.message);
}
