export interface ChartColors {
  series: string[];
  text: string;
  soft: string;
  line: string;
  surface: string;
  font: string;
}

const SERIES = 8;

/** The theme's colours as the canvas needs them: variables may hold light-dark(), so the browser must resolve them. */
export function colorsOf(box: HTMLElement): ChartColors {
  const probe = document.createElement("span");
  box.parentElement!.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    series: Array.from({ length: SERIES }, (_, i) => resolve(`--series-${i + 1}`)),
    text: resolve("--text"),
    soft: resolve("--text-soft"),
    line: resolve("--border"),
    surface: resolve("--surface"),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return colors;
}
