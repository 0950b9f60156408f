// Measures charts of an app on a server, in Chromium: benchmarks/run charts. See ../README.md.
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Table, percentile } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const runnel = process.env.RUNNEL ?? join(here, "..", "..", "runnel");
const table = new Table();
const TIMES = 15;
const WARM_UP = 5;
const FRAMES = 600;
const PORT = 8765;

const server = spawn(runnel, ["run", join(here, "pages", "Lines.java"), "--port", String(PORT)], { stdio: ["ignore", "pipe", "inherit"] });
try {
  await new Promise((ready) => server.stdout.on("data", (text) => String(text).includes("http") && ready()));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  let bytes = 0;
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => (bytes += payload.length)));
  await page.goto(`http://127.0.0.1:${PORT}`);
  await page.locator("canvas").first().waitFor();
  await long(page, () => bytes, () => (bytes = 0));
  await live(page, () => bytes, () => (bytes = 0));
  await browser.close();
} finally {
  server.kill();
}
process.exit(table.allMet() ? 0 : 1);

/** From the click that asks for the chart until the picture with the line is shown: the app's run, the way, and the drawing. */
async function long(page, bytes, forget) {
  const times = [];
  let sent = 0;
  for (let i = 0; i < TIMES + WARM_UP; i++) {
    forget();
    const time = await page.evaluate(async () => {
      const begin = performance.now();
      [...document.querySelectorAll("[data-element=toggle] input")][0].click();
      while (document.querySelectorAll("[data-element=lineChart] canvas").length < 2) await new Promise(requestAnimationFrame);
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      return performance.now() - begin;
    });
    if (i >= WARM_UP) times.push(time);
    sent = bytes();
    await page.evaluate(() => [...document.querySelectorAll("[data-element=toggle] input")][0].click());
    await page.waitForFunction(() => document.querySelectorAll("[data-element=lineChart]").length === 1);
  }
  table.atMost("line of 100,000 points: click to picture, p50", percentile(times, 0.5), 200, "ms");
  table.note("line of 100,000 points: p95", percentile(times, 0.95), "ms");
  table.note("line of 100,000 points: sent, before compression", sent / 1000, "KB");
}

/** Pictures that came late while a line goes on 20 times a second. */
async function live(page, bytes, forget) {
  await page.evaluate(() => [...document.querySelectorAll("[data-element=toggle] input")][1].click());
  await page.waitForFunction(() => document.querySelectorAll("[data-element=lineChart] canvas").length === 2);
  await page.waitForTimeout(2_000);
  forget();
  const gaps = await page.evaluate(
    (frames) =>
      new Promise((done) => {
        const gaps = [];
        let last;
        const frame = (now) => {
          if (last !== undefined) gaps.push(now - last);
          last = now;
          if (gaps.length < frames) requestAnimationFrame(frame);
          else done(gaps);
        };
        requestAnimationFrame(frame);
      }),
    FRAMES,
  );
  const seconds = gaps.reduce((sum, gap) => sum + gap) / 1000;
  table.atMost("20 points a second: between pictures, p99", percentile(gaps, 0.99), 20, "ms");
  table.note("20 points a second: pictures that came late", gaps.filter((gap) => gap > 25).length, `of ${FRAMES}`);
  table.note("20 points a second: sent", bytes() / seconds / 1000, "KB/s");
}

function chromiumPath() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found) return found;
  }
  throw new Error("There is no Chromium on the PATH");
}
