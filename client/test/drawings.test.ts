import { expect, test } from "vitest";
import { safeOption } from "../src/elements/chart/raw/safe-option";

test("an option of ECharts has no HTML, and no links that run", () => {
  const option = safeOption({
    title: [{ text: "T", link: "javascript:alert(1)", sublink: "https://a.example" }],
    tooltip: { formatter: "<img src=x onerror=alert(1)>", renderMode: "html" },
    toolbox: { feature: { dataView: {}, saveAsImage: {} } },
    series: [{ data: [{ name: "a", link: " javascript:alert(1)" }], tooltip: { renderMode: "html" } }],
  });
  expect(option).toEqual({
    title: [{ text: "T", sublink: "https://a.example" }],
    tooltip: [{ formatter: "<img src=x onerror=alert(1)>", renderMode: "richText", confine: true }],
    toolbox: { feature: { saveAsImage: {} } },
    series: [{ data: [{ name: "a" }], tooltip: {} }],
  });
  expect(safeOption({})).toEqual({ tooltip: [] });
});
