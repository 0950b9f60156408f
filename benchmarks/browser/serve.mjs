// A static server on this machine that sends everything compressed, as any host of sites does; and counts it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves folders by the first part of the path: `{ runnel: "/some/folder" }` is at `/runnel/`. */
export async function serve(folders) {
  const kept = new Map();
  const sent = new Map(); // path -> bytes of its body as it travels
  const read = (path) => {
    const [, first, ...rest] = path.split("/");
    const folder = folders[first];
    if (folder === undefined) return undefined;
    try {
      return gzipSync(readFileSync(join(folder, normalize(rest.join("/") || "index.html"))), { level: 9 });
    } catch {
      return undefined;
    }
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const body = kept.get(path) ?? read(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    kept.set(path, body);
    sent.set(path, body.length);
    response.writeHead(200, {
      "cache-control": "no-cache",
      "content-encoding": "gzip",
      "content-type": TYPES[extname(path)] ?? (path.endsWith("/") ? TYPES[".html"] : "application/octet-stream"),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** What has travelled since the last question: path -> bytes. */
    takeSent() {
      const taken = new Map(sent);
      sent.clear();
      return taken;
    },
    close: () => server.close(),
  };
}
