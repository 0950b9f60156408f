// Builds the web client into dist/web. Maven calls it; so can you: node build.mjs [--test]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { fail as end, installIfNeeded } from "../bin/npm.mjs";

const FIRST_LOAD_LIMIT = 100_000; // bytes of gzip: JS and CSS that a page needs before it can draw
const SMALL = 5_000; // bytes of gzip: parts that come later are listed one by one above it
const TYPES = { js: "text/javascript", css: "text/css", svg: "image/svg+xml", html: "text/html", woff2: "font/woff2" };

const here = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(here, ...parts);
const out = at("dist", "web");
const test = process.argv.includes("--test");

requireNode(20);
process.chdir(here);
installIfNeeded("client");
await buildIfNeeded();
if (test) run("vitest", "run");

function requireNode(major) {
  if (Number(process.versions.node.split(".")[0]) >= major) return;
  fail(`The client needs Node ${major} or newer, and this is ${process.version}. App authors need no Node: it is only for building Runnel.`);
}

async function buildIfNeeded() {
  const stamp = at("dist", "stamp");
  const inputs = fingerprint([...filesUnder(at("src")), at("build.mjs"), at("package-lock.json"), at("tsconfig.json")]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === inputs && existsSync(join(out, "assets.json"))) {
    console.log("client: nothing changed");
    return;
  }
  rmSync(stamp, { force: true });
  run("typescript", "--noEmit", "-p", ".");
  await build();
  writeFileSync(stamp, inputs);
}

async function build() {
  const esbuild = await import("esbuild");
  // A finished build replaces the old one in one move, so a server that reads along never sees half of it.
  const fresh = at("dist", "fresh");
  rmSync(fresh, { recursive: true, force: true });
  const common = {
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    target: "es2022",
    minify: true,
    metafile: true,
    legalComments: "none",
    loader: { ".svg": "copy", ".woff2": "file" },
    assetNames: "[name]-[hash]",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    absWorkingDir: here,
  };
  const main = at("src", "main.ts");
  const embed = at("src", "embed", "index.ts");
  const theme = at("src", "theme", "boot.ts");
  const favicon = at("src", "favicon.svg");
  const result = await esbuild.build({
    ...common,
    entryPoints: { app: main, embed, favicon },
    outdir: join(fresh, "assets"),
    splitting: true,
    format: "esm",
    plugins: [fontsOfFormulas(true), mermaidInPart()],
  });
  // No module, as it runs before the first paint: so it shares no chunk.
  const first = await esbuild.build({ ...common, entryPoints: { theme }, outdir: join(fresh, "assets"), format: "iife" });
  const inside = await esbuild.build({ ...common, entryPoints: { app: main, theme }, outdir: at("dist"), format: "iife", write: false, plugins: [fontsOfFormulas(false), withoutTheLargest()] });
  if (result.warnings.length + first.warnings.length + inside.warnings.length > 0) fail("esbuild warns, see above");
  const outputs = Object.entries({ ...result.metafile.outputs, ...first.metafile.outputs }).map(([path, output]) => ({ ...output, path: posix(relative(fresh, at(path))) })).filter(({ path }) => {
    // What comes by import() finds its styles in the page's sheet; esbuild writes them once more.
    const unused = path.endsWith(".css") && !/assets\/(app|embed)-/.test(path);
    if (unused) rmSync(join(fresh, path));
    return !unused;
  });
  const files = outputs.map(({ path }) => pack(fresh, path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const build = fingerprint([at("src", "index.html"), ...files.map(({ path }) => join(fresh, path))]).slice(0, 16);

  const page = readFileSync(at("src", "index.html"), "utf8");
  const needed = firstLoad(outputs, fresh);
  writeFileSync(join(fresh, "index.html"), page.replace("{{build}}", build).replace("{{assets}}", links(outputs, needed)));
  writeFileSync(join(fresh, "single.html"), singlePage(page, inside.outputFiles, readFileSync(favicon, "base64")));
  const script = readFileSync(at("src", "embed", "runnel-app.js"), "utf8");
  writeFileSync(join(fresh, "runnel-app.js"), script.replaceAll("{{script}}", named(outputs, "embed", ".js")).replace("{{style}}", named(outputs, "embed", ".css")));
  const site = [{ path: "runnel-app.js", type: TYPES.js }]; // of a site without a server only
  writeFileSync(join(fresh, "assets.json"), JSON.stringify({ build, files: [pack(fresh, "index.html"), ...files], site, onDemand: onDemand(outputs, fresh) }, null, 2) + "\n");
  checkSize(files, needed);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
  rmSync(at("target", "classes", "runnel", "web"), { recursive: true, force: true }); // Maven only adds: names with old hashes would stay
}

/** Of KaTeX's fonts those in the form that every browser takes; none for a page that is one file, where the browser draws formulas. */
function fontsOfFormulas(wanted) {
  return {
    name: "fonts-of-formulas",
    setup: ({ onLoad }) =>
      onLoad({ filter: /katex\.min\.css$/ }, ({ path }) => {
        const css = readFileSync(path, "utf8");
        return { loader: "css", contents: wanted ? css.replace(/,url\([^)]*\.(woff|ttf)\) format\("\w+"\)/g, "") : css.replace(/@font-face\{[^}]*\}/g, "") };
      }),
  };
}

/**
 * Of Mermaid without a second way to lay out graphs, which is larger than all the rest of it, and without formulas, which need HTML in
 * labels, and without pictures from elsewhere. Its icons have style attributes, which the page's policy refuses: what they say can stand in attributes of its own.
 */
function mermaidInPart() {
  const missing = (what) => ({ contents: `throw new Error(${JSON.stringify(what)})` });
  const attributes = (css) => css.replace(/([\w-]+): ([^;]*);/g, '$1="$2"');
  return {
    name: "mermaid-in-part",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(katex|elkjs.lib.elk\.bundled\.js)$/ }, ({ path, importer }) => (/node_modules.mermaid/.test(importer) ? { path, namespace: "left-out" } : undefined));
      onLoad({ filter: /katex/, namespace: "left-out" }, () => missing("There are no formulas in diagrams"));
      onLoad({ filter: /elk/, namespace: "left-out" }, () => missing("The layout elk is not there"));
      onLoad({ filter: /mermaid.dist.chunks.mermaid\.core.*\.mjs$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8")
          .replace(/style="((?:fill|stroke): [^"$]*)"/g, (_, css) => attributes(css))
          .replace("new Image()", 'function () { throw new Error("There are no pictures in diagrams"); }()'),
      }));
    },
  };
}

/** A page that is one file has no drawings of Mermaid, Graphviz and Vega, which are larger than all the rest; of ECharts it has what the charts need. */
function withoutTheLargest() {
  return {
    name: "without-the-largest",
    setup: ({ onLoad }) => {
      onLoad({ filter: /chart.raw.(graphviz|vega)-body\.tsx$|diagram.draw\.ts$/ }, () => ({ loader: "js", contents: 'throw new Error("not in a page that is one file")' }));
      onLoad({ filter: /chart.raw.everything\.ts$/ }, () => ({
        loader: "ts",
        resolveDir: at("src", "elements", "chart"),
        contents: ["line", "bar", "scatter", "pie", "heat", "box", "zoom", "brush", "notes"].map((part) => `import "./parts/${part}";`).join(""),
      }));
    },
  };
}

/** What only large libraries need: a site does not fetch it ahead. */
function onDemand(outputs, fresh) {
  const large = ({ entryPoint }) => entryPoint && /-body\.tsx$|diagram.draw\.ts$/.test(entryPoint);
  const imports = new Map(outputs.map((output) => [output.path, large(output) ? [] : output.imports.filter(({ external }) => !external).map(({ path }) => posix(relative(fresh, at(path))))]));
  const ahead = new Set(outputs.filter(large).map(({ path }) => path));
  const visit = (path) => {
    if (ahead.has(path)) return;
    ahead.add(path);
    imports.get(path)?.forEach(visit);
  };
  outputs.filter(({ path }) => /assets\/(app|embed|theme)-/.test(path)).forEach(({ path }) => visit(path));
  return outputs.filter((output) => output.path.endsWith(".js") && (large(output) || !ahead.has(output.path))).map(({ path }) => path);
}

/** The scripts and styles that are fetched before the page draws: everything reachable without import(). */
function firstLoad(outputs, fresh) {
  const byPath = new Map(outputs.map((output) => [output.path, output]));
  const needed = new Set();
  const visit = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    const { imports, cssBundle } = byPath.get(path);
    if (cssBundle) visit(posix(relative(fresh, at(cssBundle))));
    for (const each of imports) {
      if (each.kind === "import-statement" && !each.external) visit(posix(relative(fresh, at(each.path))));
    }
  };
  outputs.filter(({ path, entryPoint }) => entryPoint && /assets\/(app|theme)-.*\.js$/.test(path)).forEach(({ path }) => visit(path));
  return [...needed];
}

function named(outputs, name, type) {
  return outputs.find(({ path }) => path.startsWith(`assets/${name}-`) && path.endsWith(type)).path;
}

function links(outputs, needed) {
  const chunks = needed.filter((path) => path.endsWith(".js") && !/assets\/(app|theme)-/.test(path));
  return [
    `<link rel="icon" type="image/svg+xml" href="${named(outputs, "favicon", ".svg")}">`,
    `<script src="${named(outputs, "theme", ".js")}"></script>`,
    `<link rel="stylesheet" href="${named(outputs, "app", ".css")}">`,
    ...chunks.map((path) => `<link rel="modulepreload" href="${path}">`),
    `<script type="module" src="${named(outputs, "app", ".js")}"></script>`,
  ].join("\n    ");
}

/**
 * The page with everything inside, for `runnel build --single-file`, which puts the app in. Only what is named by its hash may run;
 * eval is for the worker, where TeaVM makes functions of texts: a worker from within the page has the page's policy.
 */
function singlePage(page, files, favicon) {
  const text = (name, type) => files.find(({ path }) => path.includes(`${sep}${name}-`) && path.endsWith(type)).text;
  // In a script both would mean something to HTML; esbuild writes no </script, and <!-- stands in strings only.
  const script = (name) => text(name, ".js").replaceAll("<!--", "\\x3C!--");
  const [theme, app, style] = [script("theme"), script("app"), text("app", ".css")];
  const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  const policy =
    `default-src 'none'; script-src ${hash(theme)} ${hash(app)} 'unsafe-eval'; style-src ${hash(style)}; worker-src blob:; ` +
    "connect-src *; img-src data: blob: https:; media-src blob: https:; frame-src blob:; base-uri 'none'; form-action 'none'";
  const head = [
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${favicon}">`,
    `<script>${theme}</script>`,
    `<style>${style}</style>`,
  ];
  // Functions, as in a replacement text a $ would mean something.
  return page
    .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/\n *<meta name="runnel-build".*/, "")
    .replace("{{assets}}", () => head.join("\n    "))
    .replace("</body>", () => `<script type="runnel-worker">{{worker}}</script>\n    <script>${app}</script>\n  </body>`);
}

/** Writes the .gz and .br siblings. */
function pack(fresh, path) {
  const bytes = readFileSync(join(fresh, path));
  const gz = gzipSync(bytes, { level: 9 });
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(join(fresh, path + ".gz"), gz);
  writeFileSync(join(fresh, path + ".br"), br);
  return { path, type: TYPES[path.split(".").at(-1)], bytes: bytes.length, gz: gz.length, br: br.length };
}

function checkSize(files, needed) {
  const first = files.filter(({ path }) => needed.includes(path));
  const sum = (key) => first.reduce((total, file) => total + file[key], 0);
  const small = files.filter((file) => !needed.includes(file.path) && file.gz < SMALL);
  for (const { path, bytes, gz, br } of files.filter((file) => !small.includes(file))) {
    console.log(`  ${needed.includes(path) ? "first" : " lazy"}  ${path.padEnd(34)} ${kb(bytes)}  gzip ${kb(gz)}  brotli ${kb(br)}`);
  }
  console.log(`   lazy  ${small.length} small files, together gzip ${kb(small.reduce((total, { gz }) => total + gz, 0))}`);
  console.log(`client: first load ${kb(sum("gz")).trim()} gzip, ${kb(sum("br")).trim()} brotli (limit ${kb(FIRST_LOAD_LIMIT).trim()} gzip)`);
  if (sum("gz") > FIRST_LOAD_LIMIT) fail("The first load is over its limit. Move something behind import(), or talk about the limit.");
}

function run(name, ...args) {
  const bin = JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8")).bin;
  const script = typeof bin === "string" ? bin : (bin[name] ?? bin.tsc);
  const result = spawnSync(process.execPath, [at("node_modules", name, script), ...args], { stdio: "inherit" });
  if (result.status !== 0) fail(`${name} failed`);
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) hash.update(posix(relative(here, path).replace(/^dist.fresh./, ""))).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function posix(path) {
  return path.split(sep).join("/");
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7) + " KB";
}

function fail(message) {
  end("client", message);
}
