import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.{ts,tsx}"],
    // Each file has a page and timers of its own; two workers are enough for the machines we build on.
    pool: "threads",
    poolOptions: { threads: { maxThreads: 2 } },
  },
});
