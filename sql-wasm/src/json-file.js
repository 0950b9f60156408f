// JSON files as tables: DuckDB's own reader of JSON is a part that it would fetch from elsewhere.

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?$/;

const typeOf = (value) => {
  if (typeof value === "boolean") return "BOOLEAN";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "BIGINT" : "DOUBLE";
  if (typeof value !== "string") return "VARCHAR";
  return DATE.test(value) ? "DATE" : TIME.test(value) ? "TIMESTAMP" : "VARCHAR";
};

/** What both are: whole numbers are fractions too, all else is text. */
const common = (one, other) => {
  if (one === undefined || one === other) return other;
  const numbers = new Set([one, other]);
  return numbers.has("BIGINT") && numbers.has("DOUBLE") ? "DOUBLE" : "VARCHAR";
};

const rowsOf = (text) => {
  const all = text.trimStart();
  if (all.startsWith("[")) return JSON.parse(all);
  const lines = all.split("\n").filter((line) => line.trim());
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return [JSON.parse(all)];
  }
};

/** The rows, and the columns by their names with types. */
export const jsonFile = (bytes) => {
  const text = new TextDecoder().decode(bytes);
  const rows = rowsOf(text).map((row) => (row !== null && typeof row === "object" && !Array.isArray(row) ? row : { json: row }));
  const types = new Map();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      types.set(name, value === null ? types.get(name) : common(types.get(name), typeOf(value)));
    }
  }
  return { rows, columns: [...types].map(([name, type]) => [name, type ?? "VARCHAR"]) };
};
