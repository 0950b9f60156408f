// What the app's worker knows of DuckDB, which runs in a worker of its own. Java's end is runnel.browser.worker.WorkerDatabases.
import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { table } from "./table.js";
import { csvOf, readOf } from "./csv.js";
import { jsonFile } from "./json-file.js";

const at = (name) => new URL(name, self.location.href).href;
let started;

/** DuckDB, started once. The connection 0 is that of all statements outside of a transaction. */
const start = async () => {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(at("duckdb-worker.js")));
  await db.instantiate(at("duckdb.wasm"), null);
  await db.open({});
  const connection = await db.connect();
  await connection.query("set autoinstall_known_extensions=false");
  await connection.query("set autoload_known_extensions=false");
  for (const reader of macros) await connection.query(reader);
  return { db, connections: new Map([[0, connection]]), next: 1 };
};
const duckDb = () => (started ??= start());

/**
 * What DuckDB's extensions call their readers gives the table of that name here, or several one after the other. The options are those
 * that change nothing; others have been refused before (SiteSql).
 */
const reading = (name, ...options) =>
  `create macro ${name}(file, ${options.map((option) => `${option} := null`)}) as table from query_table(
    list_transform(coalesce(try_cast(file as varchar[]), [file::varchar]), lambda name: '"' || replace(name, '"', '""') || '"'), true)`;
const macros = [
  ...["read_parquet", "parquet_scan"].map((name) => reading(name, "union_by_name")),
  ...["read_json", "read_json_auto", "read_ndjson", "read_ndjson_auto"].map((name) => reading(name, "format", "union_by_name")),
];

/** A file beside the app, which is in the app's own module: it becomes a table of that name if DuckDB does not read it by itself. */
const register = async (name, bytes) => {
  const { db, connections } = await duckDb();
  const reader = readerOf(name);
  if (!reader) return db.registerFileBuffer(name, bytes);
  const { rows, columns } = await reader(bytes);
  const file = `${name}.csv~`;
  await db.registerFileBuffer(file, new TextEncoder().encode(csvOf(columns.map(([column]) => column), rows)));
  await connections.get(0).query(`create table ${quoted(name)} as from ${readOf(file, columns)}`);
  await db.dropFile(file);
};
/** Files that fit a pattern, as a table of the pattern's name; DuckDB finds those by itself that it reads by itself. */
const unite = async (pattern, names) => {
  if (!readerOf(pattern)) return;
  const { connections } = await duckDb();
  const tables = names.map((name) => `select * from ${quoted(name)}`).join(" union all by name ");
  await connections.get(0).query(`create view ${quoted(pattern)} as ${tables}`);
};
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** What reads Parquet is large, and loaded when there is such a file. */
const parquetFile = (bytes) => {
  if (!self.runnelParquet) importScripts("parquet.js");
  return self.runnelParquet(bytes);
};
const readers = [
  [/\.(json|ndjson|jsonl)$/i, jsonFile],
  [/\.parquet$/i, parquetFile],
];

const readerOf = (name) => readers.find(([ending]) => ending.test(name))?.[1];

const ask = async (number, sql, args) => {
  const connection = (await duckDb()).connections.get(number);
  if (args.length === 0) return connection.query(sql);
  const statement = await connection.prepare(sql);
  try {
    return await statement.query(...args);
  } finally {
    await statement.close();
  }
};

const begin = async () => {
  const duck = await duckDb();
  const connection = await duck.db.connect();
  await connection.query("begin transaction");
  duck.connections.set(duck.next, connection);
  return duck.next++;
};

const end = async (number, how) => {
  const { connections } = await duckDb();
  const connection = connections.get(number);
  connections.delete(number);
  try {
    await connection.query(how);
  } finally {
    await connection.close();
  }
};

/** Each answers by `done(problem, answer)`, one of them null. */
const answering = (work) => (...args) => {
  const done = args.pop();
  work(...args).then(
    (answer) => done(null, answer),
    (problem) => done(String(problem?.message ?? problem), null),
  );
};
self.runnelDuckDb = {
  ask: answering(async (number, sql, args, most) => table(await ask(number, sql, JSON.parse(args)), most)),
  register: answering(async (name, bytes) => void (await register(name, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)))),
  unite: answering(async (pattern, names) => void (await unite(pattern, JSON.parse(names)))),
  begin: answering(async () => ({ number: await begin() })),
  end: answering(async (number, how) => void (await end(number, how))),
};
