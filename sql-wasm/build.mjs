// Puts DuckDB for the browser into dist: its engine and its worker as they come from npm, and our end of it. Maven calls it; so can you.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(here);
installIfNeeded();

const inputs = createHash("sha256");
for (const file of ["build.mjs", "package-lock.json", ...readdirSync("src").map((name) => join("src", name))].sort()) inputs.update(readFileSync(file));
const stamp = inputs.digest("hex");
if (existsSync("dist/stamp") && readFileSync("dist/stamp", "utf8") === stamp) {
  console.log("sql-wasm: nothing changed");
} else {
  await build();
  writeFileSync("dist/stamp", stamp);
}

function installIfNeeded() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) throw new Error("npm ci failed");
}

async function build() {
  const esbuild = await import("esbuild");
  const dist = join("node_modules", "@duckdb", "duckdb-wasm", "dist");
  const out = join("dist", "web");
  rmSync("dist", { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  copyFileSync(join(dist, "duckdb-eh.wasm"), join(out, "duckdb.wasm"));
  const worker = readFileSync(join(dist, "duckdb-browser-eh.worker.js"), "utf8").replace(/\n\/\/# sourceMappingURL.*/, "");
  writeFileSync(join(out, "duckdb-worker.js"), readFileSync("src/blocked.js", "utf8") + worker);
  await esbuild.build({ entryPoints: ["src/sql.js", "src/parquet.js"], bundle: true, minify: true, format: "iife", target: "es2022", legalComments: "none", logLevel: "warning", outdir: out });
}
