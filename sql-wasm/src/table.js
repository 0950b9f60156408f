// A result of DuckDB (an Arrow table) as columns that Java takes in one piece: numbers in a typed array, texts one after the other.

const INT = 2, FLOAT = 3, BINARY = 4, UTF8 = 5, BOOL = 6, DECIMAL = 7, DATE = 8, TIME = 9, TIMESTAMP = 10;

const integer = ({ bitWidth, isSigned }) => (isSigned ? "" : "U") + { 8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT" }[bitWidth];

/** What DuckDB calls the type. */
const nameOf = (type) => {
  switch (type.typeId) {
    case INT: return integer(type);
    case FLOAT: return type.precision === 2 ? "DOUBLE" : "FLOAT";
    case BINARY: return "BLOB";
    case UTF8: return "VARCHAR";
    case BOOL: return "BOOLEAN";
    case DECIMAL: return type.precision === 38 && type.scale === 0 ? "HUGEINT" : `DECIMAL(${type.precision},${type.scale})`;
    case DATE: return "DATE";
    case TIME: return "TIME";
    case TIMESTAMP: return type.timezone ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
    default: return String(type);
  }
};

/** 128 bits, in four words, as a text with a point. */
const decimal = (words, scale) => {
  let n = 0n;
  for (let i = words.length - 1; i >= 0; i--) n = (n << 32n) | BigInt(words[i] >>> 0);
  n = BigInt.asIntN(32 * words.length, n);
  const digits = (n < 0n ? -n : n).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  return (n < 0n ? "-" : "") + digits.slice(0, point) + (scale > 0 ? "." + digits.slice(point) : "");
};

const plain = (_, value) => (typeof value === "bigint" ? Number(value) : value);

/** How the values of a type go over: as numbers (kind in capitals), or as texts. */
const ways = (type) => {
  switch (type.typeId) {
    case INT: return type.bitWidth === 64 ? ["long", String] : ["LONG", Number];
    case FLOAT: return ["DOUBLE", Number];
    case BOOL: return ["BOOLEAN", Number];
    case DATE: return ["DATE", (value) => Math.round(Number(value) / 86_400_000)];
    case TIME: return ["time", String];
    case TIMESTAMP: return ["TIMESTAMP", (value) => Math.round(Number(value) * 1000)];
    case DECIMAL: return [type.scale === 0 ? "long" : "decimal", (value) => decimal(value, type.scale)];
    case UTF8: return ["text", String];
    case BINARY: return ["bytes", (value) => Array.from(value, (b) => b.toString(16).padStart(2, "0")).join("")];
    default: return ["json", (value) => JSON.stringify(value, plain)];
  }
};

const column = (vector, field, rows) => {
  const [kind, value] = ways(field.type);
  const nulls = new Int8Array(rows);
  const numbers = kind === kind.toUpperCase() ? new Float64Array(rows) : undefined;
  const lengths = numbers ? undefined : new Int32Array(rows);
  const texts = [];
  for (let i = 0; i < rows; i++) {
    const each = vector.get(i);
    if (each === null || each === undefined) nulls[i] = 1;
    else if (numbers) numbers[i] = value(each);
    else {
      const text = value(each);
      lengths[i] = text.length;
      texts.push(text);
    }
  }
  return { name: field.name, type: nameOf(field.type), kind: kind.toLowerCase(), nulls, numbers: numbers ?? null, lengths, texts: texts.join("") };
};

/** The columns; none if there are more rows than wanted. */
export const table = (result, most) => {
  const rows = result.numRows;
  const columns = rows > most ? [] : result.schema.fields.map((field, i) => column(result.getChildAt(i), field, rows));
  return { rows, columns };
};
