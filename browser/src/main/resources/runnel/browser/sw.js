// Keeps the site for use without a network. The list and the version are written by the build.
"use strict";
// Other sites on this origin have caches of their own.
const SITE = "runnel " + self.registration.scope + " ";
const VERSION = SITE + "{{version}}";
const FILES = {{files}};
self.addEventListener("install", (event) => {
  const all = caches.open(VERSION).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))));
  event.waitUntil(all.then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(SITE) && name !== VERSION;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const page = request.mode === "navigate";
  event.respondWith(
    caches.open(VERSION).then((cache) =>
      cache.match(page ? "./" : request, { ignoreSearch: page }).then((kept) => {
        if (kept) return kept;
        // Large parts are not in the list: they are kept once they were needed.
        const fetched = fetch(request);
        if (/\/assets\/[^/]+$/.test(request.url)) event.waitUntil(fetched.then((answer) => (answer.ok ? cache.put(request, answer.clone()) : undefined), () => {}));
        return fetched;
      }),
    ),
  );
});
