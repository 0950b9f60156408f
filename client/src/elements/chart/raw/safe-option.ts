const SAFE_LINK = /^(https?:|mailto:)/i;

/** An option of ECharts without what could run or reach elsewhere: HTML in tooltips, links that are none. JSON has no functions. */
export function safeOption(option: Record<string, unknown>): Record<string, unknown> {
  const safe = cleaned(option) as Record<string, unknown>;
  const tooltips = Array.isArray(safe.tooltip) ? safe.tooltip : safe.tooltip === undefined ? [] : [safe.tooltip];
  // Text on the canvas: what ECharts makes of a formatter would else be HTML.
  safe.tooltip = tooltips.map((tooltip) => ({ ...(tooltip as object), renderMode: "richText", confine: true }));
  return safe;
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const object: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (name === "renderMode" || name === "dataView" || name === "__proto__") continue;
    if ((name === "link" || name === "sublink") && typeof each === "string" && !SAFE_LINK.test(each)) continue;
    object[name] = cleaned(each);
  }
  return object;
}
