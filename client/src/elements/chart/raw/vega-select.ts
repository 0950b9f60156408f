import type { View } from "vega";

type Scalar = string | number | boolean | null;
type Fields = Record<string, Scalar>;
/** By the names of parameters: the points chosen, or of an interval the values of each field. */
export type Selected = Record<string, Fields[] | Record<string, Scalar[]>>;
type Json = Record<string, unknown>;

// As the host takes.
const MOST = 1_000;
const MOST_FIELDS = 50;
const MOST_CHARS = 1_000;
const MOST_IN_ALL = 200_000;

interface Tuple {
  fields?: { field: string; type: string }[];
  values?: unknown[];
  _vgsid_?: unknown;
}

/** What is chosen in a drawing now; null for nothing. */
export function selectedIn(view: View, names: readonly string[], data: readonly string[]): Selected | null {
  const selected: Selected = {};
  for (const name of names) {
    const tuples = view.data(`${name}_store`) as Tuple[];
    const interval = tuples.some(({ values }) => values?.some(Array.isArray));
    if (interval) {
      const spans: Record<string, Scalar[]> = {};
      for (const { fields = [], values = [] } of tuples) fields.forEach(({ field }, i) => (spans[field] = (values[i] as unknown[]).slice(0, MOST).map(scalar)));
      selected[name] = spans;
    } else if (tuples.length > 0) {
      const points: Fields[] = [];
      let chars = 0;
      for (const tuple of tuples.slice(0, MOST)) {
        const point = pointOf(tuple, view, data);
        chars += JSON.stringify(point).length;
        if (chars > MOST_IN_ALL) break;
        points.push(point);
      }
      selected[name] = points;
    }
  }
  return Object.keys(selected).length === 0 ? null : selected;
}

// A point that was chosen without fields is known by a number of Vega's, which means nothing elsewhere: so it is its row.
function pointOf({ fields = [], values = [], _vgsid_: id }: Tuple, view: View, data: readonly string[]): Fields {
  if (id === undefined) return Object.fromEntries(fields.map(({ field }, i) => [field, scalar(values[i])]));
  for (const name of data.filter((each) => !each.endsWith("_store"))) {
    const row = (view.data(name) as Json[]).find((each) => each._vgsid_ === id);
    if (row) return Object.fromEntries(Object.entries(row).filter(([field, value]) => field !== "_vgsid_" && (typeof value !== "object" || value instanceof Date || value === null)).slice(0, MOST_FIELDS).map(([field, value]) => [field, scalar(value)]));
  }
  return {};
}

function scalar(value: unknown): Scalar {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "string") return value.slice(0, MOST_CHARS);
  return typeof value === "number" && Number.isFinite(value) ? value : typeof value === "boolean" ? value : null;
}

/** The specification with what is chosen from the start. */
export function withSelected(spec: Json, selected: Selected | null | undefined): Json {
  if (!selected) return spec;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    const object = value as Json;
    return Object.fromEntries(Object.entries(object).map(([name, each]) => (name === "data" || name === "datasets" ? [name, each] : name === "params" && Array.isArray(each) ? [name, each.map((param: Json) => initial(param, selected, object))] : [name, walk(each)])));
  };
  return walk(spec) as Json;
}

function initial(param: Json, selected: Selected, within: Json): Json {
  const value = typeof param.name === "string" && param.select !== undefined && Object.hasOwn(selected, param.name) ? selected[param.name]! : undefined;
  if (value === undefined) return param;
  if (Array.isArray(value)) return { ...param, value };
  const spans: Json = {};
  for (const [field, span] of Object.entries(value)) {
    const channel = channelOf(field, within);
    if (channel !== undefined) spans[channel] = span;
  }
  return Object.keys(spans).length === 0 ? param : { ...param, value: spans };
}

/** Along which axis a field lies. */
function channelOf(field: string, within: unknown): string | undefined {
  if (typeof within !== "object" || within === null) return undefined;
  const encoding = (within as { encoding?: Record<string, { field?: unknown }> }).encoding ?? {};
  for (const channel of ["x", "y", "longitude", "latitude"]) if (encoding[channel]?.field === field) return channel;
  for (const [name, each] of Object.entries(within)) {
    const found = name === "data" || name === "datasets" ? undefined : channelOf(field, each);
    if (found !== undefined) return found;
  }
  return undefined;
}
