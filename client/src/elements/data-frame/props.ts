import type { InputProps } from "../element";

export type ColumnType = "integer" | "number" | "boolean" | "text" | "date" | "time" | "dateTime" | "instant" | "other";

/** A column as docs/wire.md has it. */
export interface Column {
  name: string;
  type: ColumnType;
  kind?: string;
  label?: string;
  help?: string;
  width?: number;
  pin?: boolean;
  hide?: boolean;
  format?: string;
  /** What a link shows in place of its address. */
  shown?: string;
  options?: string[];
  min?: number;
  max?: number;
  /** Of editors only. */
  readOnly?: boolean;
  required?: boolean;
  maxLength?: number;
}

/** What is chosen: the element's value. */
export interface Chosen {
  version?: string;
  rows?: number[];
  columns?: string[];
  cells?: [row: number, column: string][];
  all?: boolean;
  except?: number[];
  search?: string;
  filters?: Filter[];
  /** Of rows that are numbered by their places. */
  sort?: Sort[];
  press?: [n: number, row: number, column: string];
}

/** Which rows are meant, and in what order. */
export interface Query {
  search: string;
  filters: Filter[];
  sort: Sort[];
}

export type Sort = [column: string, descending: boolean];

export type Filter = [column: string, operator: string, values: unknown[]];

export interface DataFrameProps extends InputProps {
  columns?: Column[];
  rows?: number;
  version?: string;
  /** In pixels. */
  height?: number;
  select?: "row" | "rows" | "columns" | "cells";
  plain?: boolean;
  value?: Chosen | null;
}

/** The rows of a window; `index` is what they are numbered by in their source. */
export interface Window {
  count: number;
  rows?: unknown[][];
  index?: number[];
}

/** How a column is shown. */
export function kindOf({ kind, type }: Column): string {
  if (kind !== undefined) return kind;
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "checkbox";
    case "instant":
      return "dateTime";
    case "other":
      return "list";
    default:
      return type;
  }
}
