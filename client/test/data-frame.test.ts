import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allRows, among, isCellChosen, isOf, isRowChosen, withCell, withColumn, withRows } from "../src/elements/data-frame/chosen";
import { filtersOf, inOurZone } from "../src/elements/data-frame/filters";
import { formatOf, isoText } from "../src/elements/data-frame/format";
import { css } from "../src/elements/data-frame/grid-css";
import { TABLES } from "../src/elements/data-frame/grid-words";
import type { Column } from "../src/elements/data-frame/props";
import { Queries } from "../src/session/queries";
import type { ClientFrame } from "../src/wire/frames";

const column = (type: Column["type"], more: Partial<Column> = {}): Column => ({ name: "c", type, ...more });
const shown = (value: unknown, of: Column) => formatOf(of, "en")(value);

describe("what a cell says", () => {
  test("numbers", () => {
    expect(shown(2024, column("integer"))).toBe("2024");
    expect(shown(12345, column("integer"))).toBe("12,345");
    expect(shown(0.1 + 0.2, column("number"))).toBe("0.3");
    expect(shown(1.5e300, column("number"))).toBe("1.5E300");
    expect(shown(1e-9, column("number"))).toBe("1E-9");
    expect(shown(null, column("number"))).toBe("");
    expect(shown("∞", column("number"))).toBe("∞");
    expect(shown("9007199254740993", column("integer"))).toBe("9007199254740993");
    expect(shown(2.5, column("number", { format: "$0.00" }))).toBe("$2.50");
    expect(shown(0.256, column("number", { format: "0.0%" }))).toBe("25.6%");
    expect(shown(12345, column("number", { format: "compact" }))).toBe("12.3K");
    expect(shown(12345, column("number", { format: "plain kg" }))).toBe("12345 kg");
  });

  test("days and times", () => {
    expect(shown(20455, column("date"))).toBe("Jan 2, 2026");
    expect(shown(20455, column("date", { format: "iso" }))).toBe("2026-01-02");
    expect(shown(-1_000_000, column("date", { format: "iso" }))).toBe("-000768-02-04");
    expect(shown(1e12, column("date"))).toBe("1000000000000");
    expect(isoText("time", new Date(37_815_000))).toBe("10:30:15");
    expect(isoText("dateTime", new Date(37_800_000))).toBe("1970-01-01T10:30");
  });

  test("other things", () => {
    expect(shown([1, "a", null], column("other"))).toBe("1, a, ");
    expect(shown({ a: 1 }, column("other", { kind: "text" }))).toBe('{"a":1}');
  });
});

describe("what is chosen", () => {
  test("rows", () => {
    expect(withRows(null, [3, 1], true)).toEqual({ rows: [1, 3] });
    expect(withRows({ rows: [1, 3] }, [1], false)).toEqual({ rows: [3] });
    expect(withRows({ rows: [3] }, [3], false)).toBeNull();
    const all = allRows({ search: "x", filters: [["c", "BLANK", []]], sort: [] });
    const but = withRows(all, [7], false);
    expect(but).toEqual({ all: true, search: "x", filters: [["c", "BLANK", []]], except: [7] });
    expect([isRowChosen(but, 7), isRowChosen(but, 8), isRowChosen(undefined, 8)]).toEqual([false, true, false]);
    expect(withRows(but, [7], true)).toEqual(all);
  });

  test("rows of another search, or of another order where places are numbers, are not those that are shown", () => {
    const query = { search: "x", filters: [], sort: [["c", true]] as [string, boolean][] };
    const all = allRows(query);
    expect([isOf(all, query), isOf(all, { ...query, sort: [] }), isOf(all, { ...query, search: "" })]).toEqual([true, true, false]);
    const placed = among({ rows: [2] }, query);
    expect(placed).toEqual({ rows: [2], ...query });
    expect([isOf(placed, query), isOf(placed, { ...query, sort: [] }), isOf({ rows: [2] }, query), isOf(null, query)]).toEqual([true, false, true, true]);
    expect(withRows(among(all, query), [1], false)).toEqual({ ...all, sort: query.sort, except: [1] });
    expect(among({ cells: [[1, "a"]] }, query)).toEqual({ cells: [[1, "a"]] });
  });

  test("cells and columns", () => {
    const one = withCell(null, 1, "a", false);
    expect(one).toEqual({ cells: [[1, "a"]] });
    expect(withCell(one, 1, "a", false)).toBeNull();
    const two = withCell(one, 2, "b", true);
    expect(two).toEqual({ cells: [[1, "a"], [2, "b"]] });
    expect(withCell(two, 2, "b", true)).toEqual(one);
    expect(withCell(two, 2, "b", false)).toEqual({ cells: [[2, "b"]] });
    expect(isCellChosen(two, 2, "b")).toBe(true);
    expect(withColumn({ columns: ["a"] }, "b")).toEqual({ columns: ["a", "b"] });
    expect(withColumn({ columns: ["a"] }, "a")).toBeNull();
  });
});

describe("filters of the grid as the host takes them", () => {
  const columns = [column("text"), column("number", { name: "n" }), column("date", { name: "d" }), column("boolean", { name: "b" })];
  test("each with its operator and as many values", () => {
    const model = {
      c: { type: "contains", filter: "x" },
      n: { type: "inRange", filter: 1, filterTo: 2 },
      d: { type: "lessThan", dateFrom: "2026-01-02 00:00:00", dateTo: null },
      b: { type: "false" },
    };
    expect(filtersOf(model, columns)).toEqual([
      ["c", "CONTAINS", ["x"]],
      ["n", "BETWEEN", [1, 2]],
      ["d", "LESS", ["2026-01-02"]],
      ["b", "EQUALS", [false]],
    ]);
  });

  test("a day of instants is all of the visitor's, also one of 23 or 25 hours", () => {
    const at = [column("instant", { name: "at" })];
    const of = (type: string, dateFrom: string, dateTo: string | null = null) => filtersOf({ at: { type, dateFrom, dateTo } }, at);
    expect(of("notEqual", "2026-03-29 00:00:00")).toEqual([["at", "NOT_EQUALS", ["2026-03-28T23:00:00.000Z/2026-03-29T22:00:00.000Z"]]]);
    expect(of("lessThanOrEqual", "2026-10-25 00:00:00")).toEqual([["at", "AT_MOST", ["2026-10-24T22:00:00.000Z/2026-10-25T23:00:00.000Z"]]]);
    expect(of("inRange", "2026-03-29 00:00:00", "2026-03-30 00:00:00")[0]![2]).toEqual([
      "2026-03-28T23:00:00.000Z/2026-03-29T22:00:00.000Z",
      "2026-03-29T22:00:00.000Z/2026-03-30T22:00:00.000Z",
    ]);
    expect(inOurZone("9999-12-31")).toBe("9999-12-30T23:00:00.000Z/9999-12-31T23:00:00.000Z");
  });

  test("what is not complete is left out", () => {
    expect(filtersOf({ n: { type: "inRange", filter: 1, filterTo: null }, c: { type: "empty" }, gone: { type: "blank" } }, columns)).toEqual([]);
    expect(filtersOf({ c: { type: "blank" } }, columns)).toEqual([["c", "BLANK", []]]);
  });
});

describe("queries", () => {
  function made() {
    const sent: ClientFrame[] = [];
    return { sent, queries: new Queries((frame) => sent.push(frame)) };
  }

  test("are answered in any order, and refused with a code", async () => {
    const { sent, queries } = made();
    queries.resume();
    const one = queries.ask("d", { from: 0 });
    const two = queries.ask("d", { from: 1 });
    expect(sent).toEqual([
      { t: "query", query: 1, id: "d", ask: { from: 0 } },
      { t: "query", query: 2, id: "d", ask: { from: 1 } },
    ]);
    queries.take({ t: "reply", query: 2, value: "b" });
    queries.take({ t: "reply", query: 1, error: "RN147", message: "no" });
    queries.take({ t: "reply", query: 9, value: "of nobody" });
    expect(await two).toBe("b");
    await expect(one).rejects.toMatchObject({ code: "RN147", message: "no" });
  });

  test("that the connection has lost are asked again, those answered are not", async () => {
    const { sent, queries } = made();
    queries.resume();
    const lost = queries.ask("d", { from: 0 });
    const answered = queries.ask("d", { from: 1 });
    queries.take({ t: "reply", query: 2, value: 1 });
    queries.pause();
    const later = queries.ask("d", { from: 2 });
    expect(sent).toHaveLength(2);
    queries.resume();
    expect(sent.slice(2).map((frame) => "query" in frame && frame.query)).toEqual([1, 3]);
    queries.take({ t: "reply", query: 3, value: "c" });
    queries.take({ t: "reply", query: 1, value: "a" });
    expect(await Promise.all([lost, answered, later])).toEqual(["a", 1, "c"]);
  });
});

test("one row is no rows", () => {
  expect(Object.values(TABLES).map((table) => table.rows("1"))).toEqual(["1 row", "1 Zeile", "1 ligne", "1 fila", "1 行"]);
  expect(TABLES.fr!.rows("1,001")).toBe("1,001 lignes");
});

test("the grid speaks every language alike", () => {
  for (const [language, table] of Object.entries(TABLES)) {
    expect(Object.keys(table), language).toEqual(Object.keys(TABLES.en!));
  }
});

test("the grid's style sheet, which stays when the grid has gone, has names of its own", () => {
  const names = (text: string) => new Set(text.match(/\.rn-[\w-]+/g));
  const others = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(others.length).toBeGreaterThan(40);
  const elsewhere = names(others.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n"));
  expect([...names(css)].filter((name) => elsewhere.has(name))).toEqual([]);
});
