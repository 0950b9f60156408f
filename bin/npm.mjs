// What the builds of client, plotly and sql-wasm have in common. All in the current folder, that of the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Says what is wrong with the build of that name, and ends it. */
export function fail(name, message) {
  console.error(`${name}: ${message}`);
  process.exit(1);
}

/** Gets what package-lock.json says, unless it is there. */
export function installIfNeeded(name) {
  const installed = join("node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: process.platform === "win32" });
  if (result.error?.code === "ENOENT") fail(name, `npm was not found: the build of ${name} needs Node with npm on the PATH.`);
  if (result.status !== 0) fail(name, "npm ci failed");
}

/** Calls `build` with an empty folder dist, unless nothing of what that is made from has changed: a folder of sources, the build and its packages. */
export async function buildIfChanged(name, sources, build) {
  const inputs = createHash("sha256");
  for (const file of ["build.mjs", "package-lock.json", ...readdirSync(sources).map((file) => join(sources, file))].sort()) inputs.update(readFileSync(file));
  const now = inputs.digest("hex");
  const stamp = join("dist", "stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    console.log(`${name}: nothing changed`);
    return;
  }
  rmSync("dist", { recursive: true, force: true });
  await build();
  writeFileSync(stamp, now);
}
