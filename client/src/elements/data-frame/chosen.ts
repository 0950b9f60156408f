import type { Chosen, Filter } from "./props";

type Value = Chosen | null | undefined;

export function isRowChosen(value: Value, row: number): boolean {
  if (value?.all) return !(value.except ?? []).includes(row);
  return value?.rows?.includes(row) ?? false;
}

export function isCellChosen(value: Value, row: number, column: string): boolean {
  if (value?.columns?.includes(column)) return true;
  if (value?.cells?.some(([r, c]) => r === row && c === column)) return true;
  return isRowChosen(value, row);
}

/** With these rows chosen, or not. */
export function withRows(value: Value, rows: readonly number[], on: boolean): Chosen | null {
  if (value?.all) {
    const except = new Set(value.except);
    for (const row of rows) on ? except.delete(row) : except.add(row);
    return { all: true, search: value.search ?? "", filters: value.filters ?? [], except: sorted(except) };
  }
  const chosen = new Set(value?.rows);
  for (const row of rows) on ? chosen.add(row) : chosen.delete(row);
  return chosen.size === 0 ? null : { rows: sorted(chosen) };
}

/** Every row that the search and the filters of now mean. */
export function allRows(search: string, filters: Filter[]): Chosen {
  return { all: true, search, filters, except: [] };
}

export function withColumn(value: Value, column: string): Chosen | null {
  const before = value?.columns ?? [];
  const columns = before.includes(column) ? before.filter((each) => each !== column) : [...before, column];
  return columns.length === 0 ? null : { columns };
}

export function withCell(value: Value, row: number, column: string, more: boolean): Chosen | null {
  const before = value?.cells ?? [];
  const others = before.filter(([r, c]) => r !== row || c !== column);
  const was = others.length < before.length;
  const cells = more ? others : [];
  if (!was || (!more && before.length > 1)) cells.push([row, column]);
  return cells.length === 0 ? null : { cells };
}

function sorted(numbers: Set<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
