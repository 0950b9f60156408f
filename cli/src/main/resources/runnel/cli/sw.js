// Takes the place of the service worker of a site that was served here before, and goes: what is being written is never kept.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const gone = self.registration.unregister().then(() => self.clients.matchAll());
  event.waitUntil(gone.then((pages) => pages.forEach((page) => page.navigate(page.url))));
});
