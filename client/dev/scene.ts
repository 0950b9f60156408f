import type { Op, Props } from "../src/wire/frames";

export const compileError: Props = {
  file: "Sales.java",
  line: 14,
  message: "incompatible types: String cannot be converted to int",
  source: '        int days = ui.select("Days", List.of("7", "30"));',
  column: 29,
  more: 2,
};

const MARKDOWN = `Runnel turns **one plain Java file** into an interactive app. It runs *on a server* or ~~nowhere~~ wholly
in the browser, see [the guide](https://example.org/guide) or [below](#inputs). Entities: &copy; 2026 &amp; on.

### Lists and tasks

- A keyed tree, with \`patches\`
  - nested **once**
- [x] done
- [ ] to do

1. First
2. Second

> A session survives: a dropped socket resumes where it stopped.

| City | Temp. °C | Rain mm |
|:-----|---------:|--------:|
| Oslo | 4.5 | 763 |
| Rome | 15.9 | 799 |

\`\`\`java
void app(Ui ui) {
    ui.title("Sales");
}
\`\`\`

<script>alert("shown as text")</script>`;

/** Adds children to a parent, in order. */
class Scene {
  readonly ops: Op[] = [];
  private readonly counts = new Map<string, number>();

  add(parent: string, id: string, kind: string, props: Props = {}): string {
    const index = this.counts.get(parent) ?? 0;
    this.counts.set(parent, index + 1);
    this.ops.push(["add", parent, index, id, kind, props]);
    return id;
  }
}

export function everything(): Op[] {
  const scene = new Scene();
  scene.ops.push(["add", "root", 1, "side", "sidebar", {}]);
  sidebar(scene);
  texts(scene);
  inputs(scene);
  data(scene);
  boxes(scene);
  states(scene);
  return scene.ops;
}

function sidebar(scene: Scene): void {
  scene.add("side", "s1", "header", { text: "Weather" });
  scene.add("side", "s2", "select", { label: "City", options: ["Oslo", "Rome", "Lima"], value: "Rome" });
  scene.add("side", "s3", "slider", { label: "Days", min: 7, max: 90, step: 1, value: 30, help: "Length of the *window*" });
  scene.add("side", "s4", "radio", { label: "Unit", options: ["Celsius", "Fahrenheit"], value: "Celsius", horizontal: true });
  scene.add("side", "s5", "toggle", { label: "Show records", value: true });
  scene.add("side", "s6", "divider");
  scene.add("side", "s7", "caption", { text: "Source: a script on this page. Nothing leaves the machine." });
  scene.add("side", "s8", "button", { label: "Reload" });
}

function texts(scene: Scene): void {
  scene.add("main", "t1", "title", { text: "Every element, once" });
  scene.add("main", "t2", "markdown", { text: "All kinds of the wire page, drawn **without a host**.", help: "This page is for looking at." });
  const columns = scene.add("main", "cols", "columns", { weights: [1, 1, 1, 1] });
  const metrics: Props[] = [
    { label: "Revenue", value: "€ 48,210", delta: "12.4 %", direction: "up" },
    { label: "Costs", value: "€ 21,904", delta: "3.1 %", direction: "up", inverse: true },
    { label: "Orders", value: "1,204", delta: "same as last week", direction: "flat" },
    { label: "Mean `basket`", value: "€ 40.04", help: "Revenue by order" },
  ];
  metrics.forEach((props, i) => scene.add(scene.add(columns, `c${i}`, "column"), `m${i}`, "metric", props));
  chart(scene);
  scene.add("main", "h1", "header", { text: "Text", help: "A header with help" });
  scene.add("main", "h2", "subheader", { text: "Markdown *in parts*" });
  scene.add("main", "t3", "markdown", { text: MARKDOWN });
  scene.add("main", "t4", "caption", { text: "A caption says a little more, in less." });
  scene.add("main", "t5", "text", { text: "Plain text keeps   its blanks\n  and its lines, and <b>everything</b> in it." });
  scene.add("main", "t6", "code", { text: 'int age = ui.slider("Age", 0, 100, 50, o -> o.step(5));\nui.text("You are " + age);', language: "java" });
}

function chart(scene: Scene): void {
  const days = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
  const wave = (base: number, noise: number) =>
    days.map((_, i) => Math.round((base + 8 * Math.sin(i / 19) + noise * Math.sin(i * 2.7) * Math.cos(i)) * 10) / 10);
  scene.add("main", "chart", "lineChart", {
    title: "Temperature",
    x: { name: "Day", type: "time" },
    series: [{ name: "Oslo" }, { name: "Rome" }, { name: "Lima" }],
    data: [days, wave(3, 2), wave(14, 1.5), wave(21, 1)],
    yLabel: "°C",
    height: 300,
  });
  const pair = scene.add("main", "pair", "columns", { weights: [1, 1], gap: "medium" });
  scene.add(scene.add(pair, "p0", "column"), "bar1", "barChart", {
    title: "Orders",
    x: { name: "Month", type: "category" },
    series: [{ name: "Orders" }],
    data: [["Jan", "Feb", "Mar", "Apr", "May", "Jun"], [120, 132, 101, 134, 190, 230]],
    height: 240,
  });
  scene.add(scene.add(pair, "p1", "column"), "bar2", "barChart", {
    title: "By channel",
    x: { name: "Month", type: "category" },
    series: [{ name: "Web" }, { name: "Shop" }],
    data: [["Jan", "Feb", "Mar", "Apr", "May", "Jun"], [80, 92, 60, 100, 120, 150], [40, 40, 41, 34, 70, 80]],
    stack: true,
    height: 240,
  });
}

function inputs(scene: Scene): void {
  scene.add("main", "h3", "header", { text: "Inputs" });
  scene.add("main", "echo", "text", { text: "Last event: none" });
  const pair = scene.add("main", "ins", "columns", { weights: [1, 1], gap: "medium" });
  const left = scene.add(pair, "in0", "column");
  const right = scene.add(pair, "in1", "column");
  scene.add(left, "i1", "textInput", { label: "Name", placeholder: "Ada Lovelace", help: "As in your passport" });
  scene.add(left, "i2", "textInput", { label: "Password", value: "secret", password: true });
  scene.add(left, "i3", "numberInput", { label: "Quantity", value: 3, min: 0, max: 10, step: 1, whole: true });
  scene.add(left, "i4", "select", { label: "Country", options: ["Norway", "Italy", "Peru"], placeholder: "Choose a country" });
  scene.add(left, "i5", "textInput", { label: "Not now", value: "disabled", disabled: true });
  scene.add(right, "i6", "slider", { label: "Threshold", min: 0, max: 1, step: 0.05, value: 0.35, decimals: 2 });
  scene.add(right, "i7", "rangeSlider", { label: "Price", min: 0, max: 500, step: 10, value: [120, 340], unit: "€" });
  scene.add(right, "i8", "slider", { label: "Volume", min: 0, max: 100, value: 60, unit: "%", disabled: true });
  scene.add(right, "i9", "radio", { label: "Size", options: ["Small", "Medium", "Large"], value: "Medium" });
  scene.add(right, "i10", "checkbox", { label: "I have **read** the terms", value: true });
  scene.add(right, "i11", "checkbox", { label: "Send me news", help: "Never more than once a month" });
  scene.add(right, "i12", "toggle", { label: "Live updates" });
  const row = scene.add("main", "btns", "columns", { weights: [1, 1, 1, 3] });
  scene.add(scene.add(row, "bt0", "column"), "b1", "button", { label: "Save", primary: true });
  scene.add(scene.add(row, "bt1", "column"), "b2", "button", { label: "Cancel", help: "Forgets it all" });
  scene.add(scene.add(row, "bt2", "column"), "b3", "button", { label: "Disabled", disabled: true });
}

function data(scene: Scene): void {
  scene.add("main", "h4", "header", { text: "Data" });
  const cities = ["Oslo", "Rome", "Lima", "Cairo"];
  scene.add("main", "table", "table", {
    columns: [
      { name: "Date", type: "date" },
      { name: "City", type: "text" },
      { name: "High °C", type: "number" },
      { name: "Rain mm", type: "number" },
      { name: "Record", type: "boolean" },
    ],
    rows: Array.from({ length: 40 }, (_, i) => [
      `2026-01-${String((i % 31) + 1).padStart(2, "0")}`,
      cities[i % 4],
      Math.round(100 * (10 + 9 * Math.sin(i))) / 10 / 10,
      i % 5 === 0 ? null : i * 3,
      i % 7 === 0,
    ]),
    total: 1461,
  });
  scene.add("main", "json", "json", {
    value: { name: "Rome", population: 2_748_109, capital: true, mayor: null, area: { km2: 1285, zones: ["centre", "hills"] } },
    depth: 2,
  });
}

function boxes(scene: Scene): void {
  scene.add("main", "h5", "header", { text: "Boxes" });
  const tabs = scene.add("main", "tabs", "tabs", { labels: ["Overview", "Details", "About"], value: "Overview" });
  scene.add(scene.add(tabs, "tab", "tab", { label: "Overview" }), "tabtext", "markdown", { text: "Only the open tab has content." });
  const box = scene.add("main", "box", "container", { border: true });
  scene.add(box, "boxh", "subheader", { text: "A container with a border" });
  const keyed = scene.add(box, "keyed", "keyed");
  scene.add(keyed, "k1", "text", { text: "Keyed children lie in the box around." });
  scene.add(keyed, "k2", "caption", { text: "And keep its spacing." });
  const open = scene.add("main", "ex1", "expander", { label: "How was this *measured*?", expanded: true });
  scene.add(open, "ex1t", "markdown", { text: "With a ruler." });
  scene.add(scene.add("main", "ex2", "expander", { label: "Closed" }), "ex2t", "markdown", { text: "Hello." });
}

function states(scene: Scene): void {
  scene.add("main", "h6", "header", { text: "States" });
  scene.add("main", "a1", "info", { text: "**Info**: new data at six." });
  scene.add("main", "a2", "success", { text: "Saved `1,461` rows." });
  scene.add("main", "a3", "warning", { text: "Some cities have [gaps](#data)." });
  scene.add("main", "a4", "error", { text: "The file could not be read.", icon: "🔥" });
  scene.add("main", "pr", "progress", { value: 0.62, text: "Reading **weather.csv**" });
  scene.add("main", "sp", "spinner", { text: "Asking the database" });
  scene.add("main", "exc", "exception", {
    type: "IllegalArgumentException",
    message: "slider “Days”: the value 100 is above the max 90",
    frames: ["App.app(App.java:14)", "App.main(App.java:5)"],
    code: "RN012",
    fix: 'ui.slider("Days", 7, 90, 30);',
    causes: [{ type: "ArithmeticException", message: "/ by zero", frames: ["App.mean(App.java:31)"] }],
  });
  scene.add("main", "unknown", "hologram", {});
}
