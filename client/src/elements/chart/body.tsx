// The lazy part of charts: what is drawn, its buttons, and the table.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { looks } from "../../theme/follow-look";
import { useScheme } from "../../theme/scheme";
import { useInputs } from "../../ui/inputs";
import { words } from "../../words/words";
import type { ElementProps } from "../element";
import type { ChartKind, ChartProps } from "./chart-props";
import { categoriesOf, colorsFor, slotsFor, slotsOf } from "./category-colors";
import { brushOption } from "./choose";
import { colorsOf, faded } from "./colors";
import { Columns } from "./columns";
import { DataTable } from "./data-table";
import { draw, type Drawing } from "./draw";
import { optionOf } from "./option";
import { partsFor } from "./parts";
import { rowsOf } from "./rows";
import { savePng, saveSvg } from "./save";
import { summaryOf } from "./summary";
import { Tools } from "./tools";

export function Body({ node, props, height }: ElementProps<ChartProps> & { height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const [failed, setFailed] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const [widths, setWidths] = useState(0);
  const inputs = useInputs();
  const columns = useMemo(() => new Columns(), [node]);
  const scheme = useScheme();
  const look = looks.value;
  const kind = node.kind as ChartKind;
  const choose = (value: ChartProps["value"]) => {
    if (node.props.peek().select !== undefined && JSON.stringify(value ?? null) !== JSON.stringify(node.props.peek().value ?? null)) inputs.sendValue(node.id, value ?? null);
  };
  const empty = isEmpty(props);
  // Now, as charts are drawn in the order of the page, and not when what draws them has come.
  useMemo(() => slotsOf(node, categoriesOf(kind, props, columns), props.colors), [node, kind, props]);
  const moves = slotsFor(props.colors).moves.value;

  useEffect(() => {
    let gone = false;
    const show = () => {
      if (gone || box.current === null) return;
      const now = node.props.peek() as ChartProps;
      const parts = partsFor(kind, now);
      if (parts !== undefined) {
        parts.then(show, () => setFailed(true));
        return;
      }
      drawing.current ??= draw(box.current, choose, () => setWidths((n) => n + 1));
      const colors = colorsFor(node, categoriesOf(kind, now, columns), now.colors, colorsOf(box.current));
      drawing.current.show({ ...optionOf(kind, now, columns, colors, words.value, { width: box.current.clientWidth, height }), ...brushOption(now, colors.accent, faded(colors.accent, 0.12)) }, now);
    };
    show();
    return () => {
      gone = true;
    };
  }, [node, kind, props, scheme, look, empty, widths, moves]);
  useEffect(
    () => () => {
      drawing.current?.dispose();
      drawing.current = undefined;
    },
    [node, kind],
  );

  const summary = useMemo(() => summaryOf(kind, props, columns), [kind, props, words.value]);
  const background = () => colorsOf(box.current!).surface;
  return (
    <>
      {!empty && (
        <Tools
          asTable={asTable}
          onTable={() => setAsTable(!asTable)}
          onPng={() => drawing.current && savePng(drawing.current, props.title, background())}
          onSvg={() => drawing.current && void saveSvg(drawing.current, props.title, background())}
          onClear={props.select !== undefined && props.value ? () => choose(null) : undefined}
        />
      )}
      <div class="rn-chart-room" role="img" aria-label={summary} hidden={asTable} style={{ height: `${height}px` }}>
        {failed ? <p>{words.value.chartsNotLoaded}</p> : empty ? <p class="rn-chart-empty">{words.value.noData}</p> : <div ref={box} />}
      </div>
      {asTable && <DataTable data={rowsOf(kind, props, columns, words.value)} props={props} columns={columns} onChoose={choose} />}
      {props.of !== undefined && <p class="rn-chart-note">{words.value.aPartOfPoints(props.of.toLocaleString("en"))}</p>}
    </>
  );
}

function isEmpty(props: ChartProps): boolean {
  return (props.series ?? []).every((series) => (props[`c${series.x}`] ?? "") === "");
}
