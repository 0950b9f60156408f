import type { Chosen, Query } from "./props";

type Value = Chosen | null | undefined;

// Each cell in view asks, and there may be 100,000 rows.
const sets = new WeakMap<readonly number[], Set<number>>();

function has(rows: readonly number[] | undefined, row: number): boolean {
  if (rows === undefined) return false;
  let set = sets.get(rows);
  if (set === undefined) sets.set(rows, (set = new Set(rows)));
  return set.has(row);
}

export function isRowChosen(value: Value, row: number): boolean {
  return value?.all ? !has(value.except, row) : has(value?.rows, row);
}

/** Whether it was chosen among the rows that are shown: if not, nothing is known of these. */
export function isOf(value: Value, query: Query): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (value?.search === undefined) return true;
  return value.search === query.search && same(value.filters, query.filters) && (value.sort === undefined || same(value.sort, query.sort));
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
    return { all: true, search: value.search ?? "", filters: value.filters ?? [], ...(value.sort && { sort: value.sort }), except: sorted(except) };
  }
  const chosen = new Set(value?.rows);
  for (const row of rows) on ? chosen.add(row) : chosen.delete(row);
  return chosen.size === 0 ? null : { rows: sorted(chosen) };
}

/** Every row that the search and the filters of now mean. */
export function allRows({ search, filters }: Query): Chosen {
  return { all: true, search, filters, except: [] };
}

/** Rows with the query by whose places they are numbered. */
export function among(value: Chosen | null, { search, filters, sort }: Query): Chosen | null {
  return value?.all || value?.rows ? { ...value, search, filters, sort } : value;
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
