import type { Column, Filter } from "./props";

/** What the grid says of one filter. */
export interface GridFilter {
  type?: string | null;
  filter?: unknown;
  filterTo?: unknown;
  dateFrom?: string | null;
  dateTo?: string | null;
}

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
  return type === "instant" ? inOurZone(name, operator, values as string[]) : [name, operator, values];
}

// A day of the visitor's is from one instant to another.
function inOurZone(name: string, operator: string, days: string[]): Filter {
  const start = (day: string) => new Date(`${day}T00:00`).toISOString();
  const end = (day: string) => new Date(new Date(`${day}T00:00`).setDate(new Date(`${day}T00:00`).getDate() + 1) - 1).toISOString();
  const [first = "", last = first] = days;
  switch (operator) {
    case "LESS":
    case "AT_LEAST":
      return [name, operator, [start(first)]];
    case "GREATER":
    case "AT_MOST":
      return [name, operator, [end(first)]];
    case "EQUALS":
    case "BETWEEN":
      return [name, "BETWEEN", [start(first), end(last)]];
    default:
      return [name, operator, [start(first)]];
  }
}
