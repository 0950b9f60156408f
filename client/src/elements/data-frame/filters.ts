import type { Column, Filter } from "./props";

/** What the grid says of one filter. */
export interface GridFilter {
  type?: string | null;
  filter?: unknown;
  filterTo?: unknown;
  dateFrom?: string | null;
  dateTo?: string | null;
}

const DAY = 86_400_000;

const OPERATORS: Record<string, string> = {
  equals: "EQUALS",
  notEqual: "NOT_EQUALS",
  lessThan: "LESS",
  lessThanOrEqual: "AT_MOST",
  greaterThan: "GREATER",
  greaterThanOrEqual: "AT_LEAST",
  inRange: "BETWEEN",
  contains: "CONTAINS",
  notContains: "NOT_CONTAINS",
  startsWith: "STARTS_WITH",
  endsWith: "ENDS_WITH",
  blank: "BLANK",
  notBlank: "NOT_BLANK",
};

/** The filters of the grid as the host takes them; those that are not complete yet are left out. */
export function filtersOf(model: Record<string, GridFilter>, columns: readonly Column[]): Filter[] {
  const filters: Filter[] = [];
  for (const [name, filter] of Object.entries(model)) {
    const column = columns.find((each) => each.name === name);
    const made = column === undefined ? undefined : filterOf(column, filter);
    if (made !== undefined) filters.push(made);
  }
  return filters;
}

function filterOf({ name, type }: Column, { type: kind, filter, filterTo, dateFrom, dateTo }: GridFilter): Filter | undefined {
  if (kind === "true" || kind === "false") return [name, "EQUALS", [kind === "true"]];
  const operator = OPERATORS[kind ?? ""];
  if (operator === undefined) return undefined;
  if (operator.endsWith("BLANK")) return [name, operator, []];
  const values = dateFrom === undefined ? [filter] : [dateFrom?.slice(0, 10)];
  if (operator === "BETWEEN") values.push(dateFrom === undefined ? filterTo : dateTo?.slice(0, 10));
  if (values.some((value) => value === undefined || value === null || value === "")) return undefined;
  return [name, operator, type === "instant" ? (values as string[]).map(inOurZone) : values];
}

/** A day of the visitor's as an interval of ISO 8601: from its first instant to the next one's. */
export function inOurZone(day: string): string {
  const [next] = new Date(Date.parse(day) + DAY).toISOString().split("T");
  const start = (of: string) => new Date(`${of}T00:00`).toISOString();
  return `${start(day)}/${start(next!)}`;
}
