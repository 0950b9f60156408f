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

/** From an action until a cell says what `expected` (in the page) takes. */
async function until(page, action, expected, value) {
  await page.evaluate(
    ([source, value]) => {
      const test = new Function("value", source);
      window.reached = undefined;
      const look = () => (test(value) ? (window.reached = performance.now()) : requestAnimationFrame(look));
      addEventListener("keydown", () => ((window.began = performance.now()), look()), { capture: true, once: true });
    },
    [expected, value],
  );
  await action();
  const reached = await page.waitForFunction(() => window.reached - window.began, undefined, { timeout: 60_000, polling: 5 });
  return reached.jsonValue();
}

const TEXT_OF = "const text = document.querySelector(`.ag-row[row-index=\"${value.row}\"] .ag-cell[col-id=${value.column}]`)?.textContent;";

async function jumps(page) {
  const times = [];
  await cell(page, 0).click();
  for (let i = 0; i < TIMES; i++) {
    const end = { row: ROWS - 1, column: "n", text: (ROWS - 1).toLocaleString("en") };
    times.push(await until(page, () => page.keyboard.press("Control+End"), `${TEXT_OF} return text === value.text`, end));
    await page.keyboard.press("Control+Home");
    await cell(page, 0).filter({ hasText: "0" }).waitFor();
    // The last block is forgotten, so that it has to come again.
    await page.locator(".rn-frame-search").fill(`${i}`.repeat(3));
    await page.locator(".rn-frame-count", { hasText: "of" }).waitFor();
    await page.locator(".rn-frame-search").fill("");
    await page.locator(".rn-frame-count", { hasText: /^5,000,000 rows$/ }).waitFor();
    await cell(page, 0).click();
  }
  table.atMost("5M rows: jump to the last, p50", percentile(times, 0.5), 300, "ms");
}

async function sorts(page) {
  const times = [];
  for (const column of ["price", "weight", "n"]) {
    await page.locator(`.ag-header-cell[col-id=${column}]`).focus();
    // Rising, falling and not at all in turn.
    const rising = { row: 0, column: "n", text: column === "n" ? "0" : undefined };
    times.push(await until(page, () => page.keyboard.press("Enter"), `${TEXT_OF} return value.text === undefined ? !!text && text !== "0" : text === "0" && document.querySelector(".ag-header-cell[col-id=n][aria-sort=ascending]")`, rising));
    if (column !== "n") {
      const before = await cell(page, 0).textContent();
      times.push(await until(page, () => page.keyboard.press("Enter"), `${TEXT_OF} return !!text && text !== value.text`, { row: 0, column: "n", text: before }));
      await page.keyboard.press("Enter");
      await cell(page, 0).filter({ hasText: /^0$/ }).waitFor();
    }
  }
  table.atMost("5M rows: sort by a column of numbers, p50", percentile(times, 0.5), 2000, "ms");
  table.note("the same, slowest", Math.max(...times), "ms");
}

/** Sorted as before, by another session: the order is there. */
async function repeats(page) {
  const other = await page.context().browser().newPage();
  await other.goto(page.url());
  await cell(other, 0).filter({ hasText: /^0$/ }).waitFor();
  await other.locator(".ag-header-cell[col-id=price]").focus();
  const time = await until(other, () => other.keyboard.press("Enter"), `${TEXT_OF} return !!text && text !== "0"`, { row: 0, column: "n" });
  table.note("the same order in another session", time, "ms");
}
