import { defineConfig } from "vitest/config";

// A zone whose days have 23 or 25 hours, wherever the tests run.
process.env.TZ = "Europe/Berlin";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.{ts,tsx}"],
    // Counted by .ci/run, with the reports of the Java tests.
    reporters: ["default", "junit"],
    outputFile: { junit: "target/surefire-reports/TEST-vitest.xml" },
    // Each file has a page and timers of its own; two workers are enough for the machines we build on.
    pool: "threads",
    poolOptions: { threads: { maxThreads: 2 } },
  },
});
