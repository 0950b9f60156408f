const SERIES = 8;

/** The page's theme as a template of Plotly: what a figure says itself counts more. */
export function templateOf(element) {
  const style = getComputedStyle(element);
  const probe = element.appendChild(document.createElement("span"));
  // Variables may hold light-dark(): the browser says what they are now.
  const color = (name) => {
    probe.style.color = `var(--${name})`;
    return rgb(getComputedStyle(probe).color);
  };
  const [text, soft, line, surface, accent] = ["text", "text-soft", "border", "surface", "accent"].map(color);
  const colorway = Array.from({ length: SERIES }, (_, i) => color(`series-${i + 1}`));
  probe.remove();
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: line, tickcolor: line, automargin: true, title: { standoff: 12 }, tickfont: { color: soft } };
  const faint = "rgba(0,0,0,0)";
  return {
    layout: {
      colorway,
      font: { color: text, family: style.fontFamily, size: 13 },
      paper_bgcolor: faint,
      plot_bgcolor: faint,
      margin: { l: 48, r: 16, t: 48, b: 44 },
      xaxis: axis,
      yaxis: axis,
      legend: { bgcolor: faint },
      hoverlabel: { bgcolor: surface, bordercolor: line, font: { color: text, family: style.fontFamily } },
      modebar: { bgcolor: faint, color: soft, activecolor: accent },
      newselection: { line: { color: accent } },
      activeselection: { fillcolor: accent, opacity: 0.08 },
      colorscale: { sequential: [[0, surface], [0.5, colorway[0]], [1, text]] },
    },
    data: { heatmap: [{ colorbar: { outlinewidth: 0 } }], bar: [{ marker: { line: { width: 0 } } }] },
  };
}

/** As Plotly reads colours: it knows no color(srgb …). */
function rgb(color) {
  if (!color.startsWith("color(")) return color;
  const [r, g, b] = color.match(/[\d.]+/g).map(Number);
  return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(",")})`;
}
