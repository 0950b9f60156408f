// Rows as CSV, which DuckDB reads into a table without guessing.

const cell = (value) => {
  if (value === null || value === undefined) return "\\N";
  const text = typeof value === "object" ? JSON.stringify(value, (_, part) => (typeof part === "bigint" ? Number(part) : part)) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
};
const line = (cells) => cells.map(cell).join(",");

/** A head and the rows, objects with the names of the columns. */
export const csvOf = (names, rows) => [line(names), ...rows.map((row) => line(names.map((name) => row[name])))].join("\n") + "\n";

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** How DuckDB is to read it; columns are names with types. */
export const readOf = (file, columns) => {
  const types = columns.map(([name, type]) => `${quoted(name)}: ${quoted(type)}`).join(", ");
  return `read_csv(${quoted(file)}, header=true, delim=',', quote='"', escape='"', nullstr='\\N', allow_quoted_nulls=false, columns={${types}})`;
};
