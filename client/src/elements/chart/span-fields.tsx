import { words } from "../../words/words";
import type { ChartProps, Chosen } from "./chart-props";
import type { Cell, Columns } from "./columns";

interface SpanFieldsProps {
  props: ChartProps;
  columns: Columns;
  onChoose(value: ChartProps["value"]): void;
}

/** The box of a chart in fields: chosen without a pointer. */
export function SpanFields({ props, columns, onChoose }: SpanFieldsProps) {
  const points = columns.points(props);
  const change = (axis: "x" | "y", end: 0 | 1, to: number) => {
    const whole = props.value ?? {};
    const box: Chosen = {
      x: whole.x ?? extent(points.map(({ x }) => x), props.x?.type === "category"),
      ...(props.select === "box" && { y: whole.y ?? extent(points.map(({ y }) => y), false) }),
    };
    const span: [number, number] = [...box[axis]!];
    span[end] = to;
    onChoose({ ...box, [axis]: span[0] <= span[1] ? span : [span[1], span[0]] });
  };
  const axes = props.select === "box" ? (["x", "y"] as const) : (["x"] as const);
  return (
    <div class="rn-chart-spans">
      {axes.map((axis) =>
        ([0, 1] as const).map((end) => {
          const name = axis === "x" ? (props.xLabel ?? props.x?.name ?? "x") : (props.yLabel ?? points[0]?.name ?? "y");
          return (
            <label>
              {end === 0 ? words.value.from(name) : words.value.to(name)}
              <End type={axis === "x" ? props.x?.type : "number"} names={points[0]?.x ?? []} value={props.value?.[axis]?.[end]} onChange={(to) => change(axis, end, to)} />
            </label>
          );
        }),
      )}
      <button type="button" class="rn-chart-clear" disabled={!props.value} onClick={() => onChoose(null)}>
        {words.value.clearChosen}
      </button>
    </div>
  );
}

interface EndProps {
  type: string | undefined;
  names: readonly Cell[];
  value: number | undefined;
  onChange(to: number): void;
}

function End({ type, names, value, onChange }: EndProps) {
  if (type === "category") {
    const options = [...new Set(names.map(String))];
    return (
      <select value={value === undefined ? "" : String(Math.round(value))} onChange={(event) => event.currentTarget.value !== "" && onChange(Number(event.currentTarget.value))}>
        <option value="" />
        {options.map((name, i) => (
          <option value={i}>{name}</option>
        ))}
      </select>
    );
  }
  if (type === "time" || type === "local") {
    // The field knows no zone: an instant is put as the clock of the visitor shows it.
    const shift = (ms: number) => (type === "time" ? new Date(ms).getTimezoneOffset() * 60_000 : 0);
    const text = value === undefined ? "" : new Date(value - shift(value)).toISOString().slice(0, 16);
    return (
      <input
        type="datetime-local"
        value={text}
        onChange={(event) => {
          const ms = Date.parse(event.currentTarget.value + "Z");
          if (!Number.isNaN(ms)) onChange(ms + shift(ms));
        }}
      />
    );
  }
  return (
    <input type="number" step="any" value={value === undefined ? "" : Number(value.toPrecision(6))} onChange={(event) => event.currentTarget.value !== "" && onChange(Number(event.currentTarget.value))} />
  );
}

function extent(columns: readonly (readonly Cell[])[], category: boolean): [number, number] {
  if (category) return [0, Math.max(0, new Set(columns.flat()).size - 1)];
  let [least, most] = [Infinity, -Infinity];
  for (const column of columns) {
    for (const cell of column) {
      if (typeof cell !== "number") continue;
      least = Math.min(least, cell);
      most = Math.max(most, cell);
    }
  }
  return least <= most ? [least, most] : [0, 0];
}
