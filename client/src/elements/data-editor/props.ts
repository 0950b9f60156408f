import type { InputProps } from "../element";
import type { Column } from "../data-frame/props";

/** What an editor sends; see docs/wire.md. */
export type Change =
  | ["put", rows: number[], columns: string[], cells: unknown[][], keys?: unknown[]]
  | ["remove", rows: number[], keys?: unknown[]]
  | ["undo"]
  | ["redo"];

/** Who sends it, and the how manieth of those it is. */
export type SentChange = [by: string, number: number, change: Change];

/** A row as it is a property of the element, by its number. */
export type WireRow = [cells: unknown[], wrong?: Record<string, string>, message?: string];

export interface DataEditorProps extends InputProps {
  columns?: Column[];
  /** The column that tells rows apart; written in new rows only. */
  rowKey?: string;
  /** Numbers of the rows, from and to. */
  order?: [number, number][];
  /** The lowest number that a row has had. */
  low?: number;
  /** `seen`: the last changes that the rows take account of, by sender. */
  value?: { seen?: Record<string, number> } | null;
  add?: boolean;
  delete?: boolean;
  undo?: boolean;
  redo?: boolean;
  /** In pixels. */
  height?: number;
  [row: `${number}`]: WireRow;
}

/** A row as it is shown. */
export interface Row {
  row: number;
  cells: unknown[];
  /** What is wrong, by column. */
  wrong: Record<string, string>;
  /** What the app says is wrong with it. */
  message: string;
}

/** Whether the visitor may write into a cell. */
export function isEditable(column: Column, row: number, { rowKey, disabled }: DataEditorProps): boolean {
  return disabled !== true && column.readOnly !== true && column.type !== "other" && (column.name !== rowKey || row < 0);
}
