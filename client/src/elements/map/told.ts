// What is said of points and areas: in tooltips, in tables, and to those who do not see them.
import { numberText } from "../chart/format";
import { table, type DataCell, type DataRows } from "../chart/rows";
import type { TipRow } from "../chart/tooltip";
import type { Words } from "../../words/en";
import { countOf, type Places } from "./places";
import type { Area, MapProps } from "./map-props";

export function summaryOf(props: MapProps, places: readonly Places[], words: Words): string {
  const parts = [props.title ? `${words.map}: ${props.title}.` : `${words.map}.`];
  const points = countOf(places);
  if (points > 0) parts.push(words.mapPoints(points));
  if (props.areas?.length) parts.push(words.mapAreas(props.areas.length));
  parts.push(words.mapKeys);
  return parts.join(" ");
}

export function cellText(cell: unknown, props: MapProps): string {
  if (typeof cell === "number") return numberText(cell, props.format);
  return cell === null || cell === undefined ? "–" : String(cell);
}

export interface Said {
  head: string;
  rows: TipRow[];
}

/** The first that the app says of a point is its name. */
export function ofPoint(props: MapProps, places: readonly Places[], series: number, index: number, color: string): Said {
  const of = places[series]!;
  const names = props.tips ?? [];
  const rows: TipRow[] = [];
  if (of.name !== "") rows.push({ color, name: props.color ?? "", value: of.name });
  if (of.value) rows.push({ color, name: props.color ?? "", value: cellText(of.value[index], props) });
  if (of.size) rows.push({ name: props.size ?? "", value: cellText(of.size[index], props) });
  of.tips.forEach((tip, i) => {
    const name = names[i] ?? "";
    if (i > 0 && name !== props.color && name !== props.size) rows.push({ name, value: cellText(tip[index], props) });
  });
  return { head: of.tips.length > 0 ? cellText(of.tips[0]![index], props) : "", rows };
}

export function ofArea(props: MapProps, area: Area, color: string | undefined): Said {
  const rows: TipRow[] = [];
  if (props.areaValue !== undefined) rows.push({ ...(color !== undefined && { color }), name: props.areaValue, value: cellText(area.value, props) });
  (props.areaTips ?? []).forEach((name, i) => {
    if (name !== props.areaValue) rows.push({ name, value: cellText(area.tips?.[i], props) });
  });
  return { head: area.name ?? "", rows };
}

/** The points as a table: what is said of each, and where it is. */
export function pointRows(props: MapProps, places: readonly Places[], words: Words): DataRows {
  const split = places.length > 1 || (places[0]?.name ?? "") !== "";
  const tips = props.tips ?? [];
  const own = (name: string | undefined) => name !== undefined && !tips.includes(name);
  const at = places.flatMap(({ latitude }, s) => latitude.flatMap((cell, i) => (cell === null ? [] : [[s, i] as [number, number]])));
  const heads = [
    ...tips,
    ...(split && own(props.color) ? [props.color!] : []),
    ...(places[0]?.value && own(props.color) ? [props.color!] : []),
    ...(places[0]?.size && own(props.size) ? [props.size!] : []),
    words.latitude,
    words.longitude,
  ];
  return table(heads, at.length, (n) => {
    const [s, i] = at[n]!;
    const of = places[s]!;
    const cells: DataCell[] = [
      ...of.tips.map((tip) => ({ text: cellText(tip[i], props) })),
      ...(split && own(props.color) ? [{ text: of.name }] : []),
      ...(of.value && own(props.color) ? [{ text: cellText(of.value[i], props) }] : []),
      ...(of.size && own(props.size) ? [{ text: cellText(of.size[i], props) }] : []),
      { text: String(of.latitude[i]) },
      { text: String(of.longitude[i]) },
    ];
    cells[0] = { ...cells[0]!, point: [s, i] };
    return cells;
  });
}

export function areaRows(props: MapProps, words: Words): DataRows {
  const areas = props.areas ?? [];
  const tips = (props.areaTips ?? []).map((name, i) => ({ name, i })).filter(({ name }) => name !== props.areaValue);
  const value = props.areaValue;
  return table([words.name, ...(value === undefined ? [] : [value]), ...tips.map(({ name }) => name)], areas.length, (n) => [
    { text: areas[n]!.name ?? "–" },
    ...(value === undefined ? [] : [{ text: cellText(areas[n]!.value, props) }]),
    ...tips.map(({ i }) => ({ text: cellText(areas[n]!.tips?.[i], props) })),
  ]);
}
