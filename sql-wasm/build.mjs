// Puts DuckDB for the browser into dist: its engine and its worker as they come from npm, and our end of it. Maven calls it; so can you.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged, installIfNeeded } from "../bin/npm.mjs";

process.chdir(dirname(fileURLToPath(import.meta.url)));
installIfNeeded("sql-wasm");
await buildIfChanged("sql-wasm", "src", build);

async function build() {
  const esbuild = await import("esbuild");
  const dist = join("node_modules", "@duckdb", "duckdb-wasm", "dist");
  const out = join("dist", "web");
  mkdirSync(out, { recursive: true });
  copyFileSync(join(dist, "duckdb-eh.wasm"), join(out, "duckdb.wasm"));
  const worker = readFileSync(join(dist, "duckdb-browser-eh.worker.js"), "utf8").replace(/\n\/\/# sourceMappingURL.*/, "");
  writeFileSync(join(out, "duckdb-worker.js"), readFileSync("src/blocked.js", "utf8") + worker);
  await esbuild.build({ entryPoints: ["src/sql.js", "src/parquet.js"], bundle: true, minify: true, format: "iife", target: "es2022", legalComments: "none", logLevel: "warning", outdir: out });
}
