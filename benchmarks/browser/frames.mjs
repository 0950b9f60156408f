// Measures a data frame of five million rows on a server, seen in Chromium: benchmarks/run frames. See ../README.md.
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Table, percentile } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const ROWS = 5_000_000;
const TIMES = 15;
const table = new Table();
const app = spawn(join(here, "..", "..", "runnel"), ["run", join(here, "pages", "Frames.java"), "--port", "0"], { stdio: ["ignore", "pipe", "inherit"], detached: true });
try {
  const url = await new Promise((found) => {
    let said = "";
    app.stdout.on("data", (text) => {
      said += text;
      const match = /http:\/\/[\w.:]+/.exec(said);
      if (match) found(match[0]);
    });
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  await firstRows(browser, url);
  const page = await browser.newPage();
  await page.goto(url);
  await cell(page, 0).waitFor();
  await jumps(page);
  await sorts(page);
  await repeats(page);
  await browser.close();
} finally {
  process.kill(-app.pid);
}
process.exit(table.allMet() ? 0 : 1);

function chromiumPath() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found) return found;
  }
  throw new Error("There is no Chromium on the PATH");
}

function cell(page, row) {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id=n]`);
}

/** From navigation to the first row's text, with nothing cached; the first of them has the host make the rows' fingerprint. */
async function firstRows(browser, url) {
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('.ag-row[row-index="20"] .ag-cell[col-id=n], .ag-row[row-index="5"] .ag-cell[col-id=n]')?.textContent) {
          observer.disconnect();
          window.shown = performance.now();
        }
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    await page.goto(url);
    times.push(await (await page.waitForFunction(() => window.shown, undefined, { timeout: 120_000 })).jsonValue());
    await context.close();
  }
  table.note("5M rows: navigation to rows shown, the very first", times[0], "ms");
  table.atMost("5M rows: navigation to rows shown, p50", percentile(times.slice(1), 0.5), 1000, "ms");
}

/** From a key's going down until the cell of column n in a row says `is`, or something else than `not`. */
async function until(page, key, row, { is, not }) {
  await page.evaluate(
    ({ row, is, not }) => {
      window.reached = undefined;
      const look = () => {
        const text = document.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id=n]`)?.textContent;
        if (text && (is === undefined ? text !== not : text === is)) window.reached = performance.now();
        else requestAnimationFrame(look);
      };
      addEventListener("keydown", () => ((window.began = performance.now()), look()), { capture: true, once: true });
    },
    { row, is, not },
  );
  await page.keyboard.press(key);
  const reached = await page.waitForFunction(() => window.reached - window.began, undefined, { timeout: 60_000, polling: 5 });
  return reached.jsonValue();
}

async function jumps(page) {
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    await cell(page, 0).click();
    times.push(await until(page, "Control+End", ROWS - 1, { is: (ROWS - 1).toLocaleString("en") }));
    // All blocks are forgotten, so that the last has to come again.
    await page.reload();
    await cell(page, 0).filter({ hasText: /^0$/ }).waitFor();
  }
  table.atMost("5M rows: jump to the last, p50", percentile(times, 0.5), 300, "ms");
}

async function sorts(page) {
  const times = [];
  for (const column of ["price", "weight"]) {
    await page.locator(`.ag-header-cell[col-id=${column}]`).focus();
    // Rising, falling, and not at all.
    times.push(await until(page, "Enter", 0, { not: "0" }));
    times.push(await until(page, "Enter", 0, { not: await cell(page, 0).textContent() }));
    await until(page, "Enter", 0, { is: "0" });
  }
  table.atMost("5M rows: sort by a column of numbers, slowest of 4", Math.max(...times), 2000, "ms");
}

/** Sorted as before, by another session: the order is there. */
async function repeats(page) {
  const other = await page.context().browser().newPage();
  await other.goto(page.url());
  await cell(other, 0).filter({ hasText: /^0$/ }).waitFor();
  await other.locator(".ag-header-cell[col-id=weight]").focus();
  table.note("the same order in another session", await until(other, "Enter", 0, { not: "0" }), "ms");
}
