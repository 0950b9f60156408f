// What comes before worker.js in an app of one file: the module, packed.
self.runnelApp = new Response(
  new Blob([Uint8Array.from(atob("{{app}}"), (c) => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("gzip")),
).arrayBuffer();
