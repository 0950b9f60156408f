// Shows every element without a host: node dev/serve.mjs [port]. Local only, and it ends by itself.
import { createServer } from "node:http";
import { readFileSync, rmSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const MINUTES = 60;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob: https:; media-src 'self' blob: https:; frame-src 'self'; font-src 'self'";
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

const client = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(client, "dist", "dev");
rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: {
    app: join(client, "dev", "main.ts"),
    theme: join(client, "src", "theme", "boot.ts"),
    axe: join(client, "node_modules", "axe-core", "axe.min.js"),
  },
  outdir: out,
  bundle: true,
  splitting: true,
  loader: { ".woff2": "file", ".woff": "file", ".ttf": "file" },
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
});
const page = readFileSync(join(client, "src", "index.html"), "utf8")
  .replace(/.*runnel-build.*\n/, "")
  .replace(
    "{{assets}}",
    '<link rel="icon" type="image/svg+xml" href="favicon.svg"><script src="theme.js"></script>' +
      '<link rel="stylesheet" href="app.css"><script type="module" src="app.js"></script>',
  );

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  response.setHeader("Content-Security-Policy", CSP);
  response.setHeader("Cache-Control", "no-store");
  if (path === "/") return response.setHeader("Content-Type", "text/html; charset=utf-8").end(page);
  try {
    const name = path.slice(1).replace(/[^\w.-]/g, "");
    const file = name === "favicon.svg" ? join(client, "src", name) : join(out, name);
    const bytes = readFileSync(file);
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream").end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.argv[2] ?? 8600), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/  (?scene=all|run|compile|offline, &theme=light|dark)`);
});
setTimeout(() => process.exit(0), MINUTES * 60_000).unref();
