export interface ChartColors {
  series: string[];
  text: string;
  soft: string;
  line: string;
  surface: string;
  accent: string;
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
    accent: resolve("--accent"),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return colors;
}

type Rgb = [number, number, number];

function rgb(color: string): Rgb {
  const [r = 128, g = 128, b = 128] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith("color(") ? [r * 255, g * 255, b * 255] : [r, g, b];
}

/** The colour with so much of it left. */
export function faded(color: string, alpha: number): string {
  return `rgba(${rgb(color).map(Math.round).join(",")},${alpha})`;
}

/** So much of one colour in another. */
export function mixed(color: string, into: string, part: number): string {
  const [a, b] = [rgb(color), rgb(into)];
  return `rgb(${a.map((each, i) => Math.round(each * part + b[i]! * (1 - part))).join(",")})`;
}

/** Whether dark text is read better on it than light text. */
export function isLight(color: string): boolean {
  const [r, g, b] = rgb(color);
  return 0.299 * r + 0.587 * g + 0.114 * b > 150;
}
