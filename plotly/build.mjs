// Puts Plotly, with our end of it, into dist as one module. Maven calls it; so can you.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged, installIfNeeded } from "../bin/npm.mjs";

process.chdir(dirname(fileURLToPath(import.meta.url)));
installIfNeeded("plotly");
await buildIfChanged("plotly", "js", build);

async function build() {
  const esbuild = await import("esbuild");
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
  // That of the locales is the same.
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
