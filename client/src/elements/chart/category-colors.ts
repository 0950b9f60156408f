import type { ChartKind, ChartProps } from "./chart-props";
import { mixed, type ChartColors } from "./colors";
import type { Columns } from "./columns";
import { KeptSlots } from "./kept-slots";

/** What the app says: a palette, or the colours of some names. */
export type OwnColors = string[] | Record<string, string>;

const palettes = new Map<string, KeptSlots>();

/** The names that this page has seen: by the theme's palette, or by one of the app's own. */
export function slotsFor(own: OwnColors | undefined): KeptSlots {
  const key = Array.isArray(own) ? own.join() : "";
  let slots = palettes.get(key);
  if (slots === undefined) palettes.set(key, (slots = new KeptSlots()));
  return slots;
}

/** What a chart tells apart by colours; null: what is left over. */
export function categoriesOf(kind: ChartKind, props: ChartProps, columns: Columns): (string | null)[] {
  if (kind === "histogram" || kind === "heatMap" || kind === "boxPlot") return [];
  if (kind === "pieChart") return columns.read(props, props.series?.[0]?.x).map((name) => (name === null ? null : String(name)));
  return (props.series ?? []).map(({ name }) => name);
}

/** The numbers in the palette of the names that a chart shows, without those whose colours the app says. */
export function slotsOf(chart: object, categories: readonly (string | null)[], own: OwnColors | undefined): Map<string, number> {
  const named = Array.isArray(own) ? {} : (own ?? {});
  const names = [...new Set(categories)].filter((name) => name !== null && !Object.hasOwn(named, name)) as string[];
  const slots = slotsFor(own).of(chart, names);
  return new Map(names.map((name, i) => [name, slots[i]!]));
}

/** The colours as a chart has them: `series` in the order of its categories. */
export function colorsFor(chart: object, categories: readonly (string | null)[], own: OwnColors | undefined, colors: ChartColors): ChartColors {
  const palette = Array.isArray(own) ? own : colors.series;
  if (categories.length === 0) return { ...colors, series: palette };
  const slots = slotsOf(chart, categories, own);
  const colorOf = (name: string | null) => {
    if (name === null) return mixed(colors.soft, colors.surface, 0.6);
    const slot = slots.get(name);
    return slot === undefined ? (own as Record<string, string>)[name]! : palette[slot % palette.length]!;
  };
  return { ...colors, series: categories.map(colorOf) };
}
