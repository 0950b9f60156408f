// Measures apps that run wholly in the browser, beside bare Pyodide: benchmarks/run browser. See ../README.md.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { Table, percentile } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const runnel = join(here, "..", "..", "runnel");
const work = mkdtempSync(join(tmpdir(), "runnel-bench"));
const table = new Table();

const STARTS = 9;
const KEYS = 100;
const WARM_UP = 30;
const SAVES = 10;
// A quick finger's. Chromium puts messages off from a key's going down, or up, until the next picture: let go at once, each press would wait for two.
const HELD_MS = 40;

try {
  const seconds = build("S1", "S2", "S3", "S4", "Refreshed");
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  const site = (name) => [name, join(work, name)];
  const server = await serve({
    ...Object.fromEntries(["S1", "S2", "S3", "S4", "Refreshed"].map(site)),
    echo: join(here, "echo"),
    pyodide: join(here, "pyodide"),
    "pyodide-core": join(here, "node_modules", "pyodide"),
  });
  await starts(browser, server);
  await rerun(browser, server, "echo", undefined);
  await rerun(browser, server, "S1", 8);
  await rerun(browser, server, "S2", 10);
  await rerun(browser, server, "S3", 20);
  await rerun(browser, server, "S4", 50);
  await typing(browser, server, "S4", 50);
  await completion(browser, server);
  table.atMost("runnel build of S1, warm caches", percentile(seconds, 0.5), 20, "s");
  await saves(browser);
  await browser.close();
  server.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(table.allMet() ? 0 : 1);

/** Builds each page's site; returns how long the first one took, three times over. */
function build(first, ...others) {
  const times = [first, first, first].map((page) => {
    const begin = performance.now();
    run(["build", join(here, "pages", `${page}.java`), "-o", join(work, page)]);
    return (performance.now() - begin) / 1000;
  });
  others.forEach((page) => run(["build", join(here, "pages", `${page}.java`), "-o", join(work, page)]));
  return times;
}

function run(args) {
  const result = spawnSync(runnel, args, { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`runnel ${args.join(" ")}: ${result.stdout}${result.stderr}`);
}

function chromiumPath() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found) return found;
  }
  throw new Error("There is no Chromium on the PATH");
}

/** From navigation to the text that the first run shows, with nothing cached; in turns, so that both have the same machine. */
async function starts(browser, server) {
  const times = { S1: [], pyodide: [] };
  const bytes = {};
  for (let i = 0; i < STARTS; i++) {
    for (const name of Object.keys(times)) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.body?.textContent.includes("Square: 2500")) {
            observer.disconnect();
            window.firstRun = performance.now();
          }
        }).observe(document, { childList: true, characterData: true, subtree: true });
      });
      server.takeSent();
      await page.goto(`${server.url}${name}/`);
      times[name].push(await (await page.waitForFunction(() => window.firstRun, undefined, { timeout: 60_000 })).jsonValue());
      bytes[name] = server.takeSent();
      await context.close();
    }
  }
  const total = (name) => [...bytes[name].values()].reduce((sum, size) => sum + size, 0);
  table.atMost("hello: all that travels (gzip)", total("S1") / 1000, 330, "KB");
  for (const [path, size] of [...bytes.S1].sort((a, b) => b[1] - a[1]).slice(0, 4)) {
    table.note(`  ${path.replace("/S1/", "")}`, size / 1000, "KB");
  }
  table.note("bare Pyodide: all that travels (gzip)", total("pyodide") / 1000, "KB");
  const [ours, theirs] = [percentile(times.S1, 0.5), percentile(times.pyodide, 0.5)];
  table.atMost("hello: navigation to first run shown, p50", ours, 500, "ms");
  table.note("bare Pyodide: navigation to first message, p50", theirs, "ms");
  table.atLeast("how many times faster", theirs / ours, 8, "x");
}

/** From a key press on the slider until the new text is in the page. */
async function rerun(browser, server, name, target) {
  const page = await browser.newPage();
  await page.goto(`${server.url}${name}/`);
  const slider = page.getByRole("slider").first();
  await slider.focus();
  await page.evaluate(() => {
    window.samples = [];
    let pressed = 0;
    addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
    new MutationObserver((changes) => {
      if (changes.some((change) => change.target.textContent.includes("Square: "))) window.samples.push(performance.now() - pressed);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  for (let i = 0; i < WARM_UP + KEYS; i++) {
    await page.waitForTimeout(60); // a held key's repeats are thinned out to one in 50 ms: these are single presses
    await page.keyboard.press(i % 80 < 40 ? "ArrowRight" : "ArrowLeft", { delay: HELD_MS });
    await page.waitForFunction((count) => window.samples.length > count, i, { polling: 1 });
  }
  const samples = (await page.evaluate(() => window.samples)).slice(WARM_UP);
  const what = `${name}: key press to new text, p50`;
  if (target === undefined) table.note(`${what} (an empty worker)`, percentile(samples, 0.5), "ms");
  else table.atMost(what, percentile(samples, 0.5), target, "ms");
  table.note(`${name}: p95`, percentile(samples, 0.95), "ms");
  await page.close();
}

/** From a key press in a field of text until the page with the letter was painted. */
async function typing(browser, server, name, target) {
  const page = await browser.newPage();
  await page.goto(`${server.url}${name}/`);
  await page.getByRole("textbox").nth(20).focus();
  await page.evaluate(() => {
    window.samples = [];
    let pressed = 0;
    const painted = new MessageChannel(); // a message from within a frame comes after its picture
    painted.port1.onmessage = () => window.samples.push(performance.now() - pressed);
    addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
    addEventListener("input", () => requestAnimationFrame(() => painted.port2.postMessage("")), { capture: true });
  });
  for (let i = 0; i < WARM_UP + KEYS; i++) {
    await page.waitForTimeout(60);
    await page.keyboard.press("abcdefgh"[i % 8], { delay: HELD_MS });
    await page.waitForFunction((count) => window.samples.length > count, i, { polling: 1 });
  }
  const samples = (await page.evaluate(() => window.samples)).slice(WARM_UP);
  table.atMost(`${name}: a letter typed to its picture, p50`, percentile(samples, 0.5), target, "ms");
  table.note(`${name}: p95`, percentile(samples, 0.95), "ms");
  await page.close();
}

/** From the end of a load's function until its value is in the page; the worker and the page have one clock. */
async function completion(browser, server) {
  const page = await browser.newPage();
  await page.goto(`${server.url}Refreshed/`);
  const text = page.locator("[data-element=text]");
  await text.filter({ hasText: /done \d{10}/ }).waitFor();
  await text.evaluate((shown) => {
    window.samples = [];
    new MutationObserver(() => window.samples.push(Date.now() - Number(shown.textContent.slice("done ".length)))).observe(shown, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (let i = 0; i < 100; i++) {
    await page.getByRole("button", { name: "again" }).click();
    await page.waitForFunction((count) => window.samples.length > count, i, { polling: 5 });
  }
  table.atMost("a load done to its value shown, p50", percentile((await page.evaluate(() => window.samples)).slice(10), 0.5), 16, "ms");
  await page.close();
}

/** From saving the source until the page, which is open, shows its new text. */
async function saves(browser) {
  const file = join(work, "App.java");
  const source = readFileSync(join(here, "pages", "S1.java"), "utf8");
  const save = (text) => {
    writeFileSync(`${file}~`, source.replace("Square", text));
    renameSync(`${file}~`, file);
  };
  save("Square");
  const watching = spawn(runnel, ["build", file, "--watch", "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const url = await new Promise((resolve, reject) => {
      let said = "";
      watching.stdout.on("data", (part) => {
        said += part;
        const found = /(http:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      watching.on("exit", () => reject(new Error(`runnel build --watch: ${said}`)));
    });
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByText("Square: 2500").waitFor({ timeout: 60_000 });
    const times = [];
    for (let i = 0; i < SAVES + 2; i++) {
      const begin = performance.now();
      save(`Number ${i}`);
      await page.getByText(`Number ${i}: 2500`).waitFor({ timeout: 60_000 });
      times.push(performance.now() - begin);
    }
    table.atMost(`build --watch: save to new text, p50 of ${SAVES}`, percentile(times.slice(2), 0.5) / 1000, 2.5, "s");
    await page.close();
  } finally {
    watching.kill();
  }
}
