// Parquet files as tables: DuckDB's own reader of Parquet is a part that it would fetch from elsewhere.
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";

const pad = (number, digits) => String(number).padStart(digits, "0");

const clock = (micros) => {
  const seconds = micros / 1_000_000n;
  return `${pad(seconds / 3600n, 2)}:${pad((seconds / 60n) % 60n, 2)}:${pad(seconds % 60n, 2)}.${pad(micros % 1_000_000n, 6)}`;
};
const day = (days) => new Date(Number(days) * 86_400_000).toISOString().slice(0, -14);
const DAY = 86_400_000_000n;

const moment = (micros) => {
  const within = ((micros % DAY) + DAY) % DAY;
  return `${day((micros - within) / DAY)} ${clock(within)}`;
};

/** As texts that DuckDB reads, to the microsecond: a Date of JavaScript's would round. */
const parsers = {
  timestampFromMilliseconds: (millis) => moment(BigInt(millis) * 1000n),
  timestampFromMicroseconds: (micros) => moment(BigInt(micros)),
  timestampFromNanoseconds: (nanos) => moment((BigInt(nanos) - (((BigInt(nanos) % 1000n) + 1000n) % 1000n)) / 1000n),
  dateFromDays: day,
  jsonFromBytes: (bytes) => bytes && new TextDecoder().decode(bytes),
};

const hex = (bytes) => Array.from(bytes, (byte) => `\\x${pad(byte.toString(16), 2)}`).join("");

/** An exact number: whole, or bytes with the most significant first. */
const decimal = (scale) => (raw) => {
  let whole = raw;
  if (raw instanceof Uint8Array) {
    whole = BigInt.asIntN(8 * raw.length, raw.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n));
  }
  const digits = pad(String(whole).replace("-", ""), scale + 1);
  const point = digits.length - scale;
  return (whole < 0 ? "-" : "") + digits.slice(0, point) + (scale > 0 ? "." + digits.slice(point) : "");
};

const WHOLE = { 8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT" };
const CONVERTED = {
  INT_8: "TINYINT", INT_16: "SMALLINT", INT_32: "INTEGER", INT_64: "BIGINT",
  UINT_8: "UTINYINT", UINT_16: "USMALLINT", UINT_32: "UINTEGER", UINT_64: "UBIGINT",
  DATE: "DATE", UTF8: "VARCHAR", ENUM: "VARCHAR", JSON: "VARCHAR",
};
const PLAIN = { BOOLEAN: "BOOLEAN", INT32: "INTEGER", INT64: "BIGINT", INT96: "TIMESTAMP", FLOAT: "FLOAT", DOUBLE: "DOUBLE" };

const timestamp = (utc) => (utc ? ["TIMESTAMP WITH TIME ZONE", (text) => `${text}+00`] : ["TIMESTAMP"]);

/** What DuckDB calls it, and how a value is to be changed into what DuckDB reads. */
const typeOf = ({ element, children }) => {
  const { type, repetition_type: repetition, converted_type: converted, logical_type: logical } = element;
  if (children.length > 0 || repetition === "REPEATED") return ["VARCHAR"];
  switch (logical?.type ?? converted) {
    case "DECIMAL": {
      const { precision = logical?.precision, scale = logical?.scale ?? 0 } = element;
      // Else it would come as a fraction, which is not exact.
      delete element.converted_type;
      delete element.logical_type;
      return [precision <= 38 ? `DECIMAL(${precision},${scale})` : "DOUBLE", decimal(scale)];
    }
    case "TIMESTAMP": return timestamp(logical.isAdjustedToUTC);
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS": return timestamp(true);
    case "TIME": return ["TIME", (value) => clock(logical.unit === "NANOS" ? BigInt(value) / 1000n : BigInt(value) * (logical.unit === "MILLIS" ? 1000n : 1n))];
    case "TIME_MILLIS": return ["TIME", (value) => clock(BigInt(value) * 1000n)];
    case "TIME_MICROS": return ["TIME", (value) => clock(BigInt(value))];
    case "INTEGER": return [(logical.isSigned ? "" : "U") + WHOLE[logical.bitWidth]];
    case "STRING": return ["VARCHAR"];
    case "UUID": return ["UUID"];
    case "FLOAT16": return ["FLOAT"];
  }
  return [CONVERTED[logical?.type ?? converted] ?? PLAIN[type] ?? "BLOB"];
};

/** The rows, and the columns by their names with types. */
export const parquetFile = async (bytes) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const metadata = parquetMetadata(file);
  const columns = parquetSchema(metadata).children.map((child) => [child.element.name, ...typeOf(child)]);
  const rows = await parquetReadObjects({ file, metadata, compressors, parsers, utf8: false });
  for (const [name, type, change = type === "BLOB" ? hex : undefined] of columns) {
    if (change) for (const row of rows) row[name] = row[name] === null || row[name] === undefined ? null : change(row[name]);
  }
  return { rows, columns: columns.map(([name, type]) => [name, type]) };
};
