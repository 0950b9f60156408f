// Puts Plotly, with our end of it, into dist as one module. Maven calls it; so can you.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(dirname(fileURLToPath(import.meta.url)));
installIfNeeded();

const inputs = createHash("sha256");
for (const file of ["build.mjs", "package-lock.json", ...readdirSync("js").map((name) => join("js", name))].sort()) inputs.update(readFileSync(file));
const stamp = inputs.digest("hex");
if (existsSync("dist/stamp") && readFileSync("dist/stamp", "utf8") === stamp) {
  console.log("plotly: nothing changed");
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
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist/components", { recursive: true });
  await esbuild.build({
    entryPoints: { plotly: "js/chart.js" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    outdir: "dist/components",
    plugins: [stylesByProperties()],
  });
  copyFileSync(join("node_modules", "plotly.js-cartesian-dist-min", "LICENSE"), "dist/components/plotly.js.LICENSE");
}

/** A style that is written as an attribute is refused by the page's policy; the same written as a property is not: js/styles.js. */
function stylesByProperties() {
  return {
    name: "styles-by-properties",
    setup: ({ onLoad }) =>
      onLoad({ filter: /plotly-cartesian\.min\.js$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const calls = text.split(".setAttribute(").length - 1;
        if (calls < 10) throw new Error(`Plotly is written in another way now: ${calls} calls of setAttribute`);
        return { contents: `const setOn = Symbol.for("runnel.plotly.set");\n${text.replaceAll(".setAttribute(", "[setOn](")}` };
      }),
  };
}
