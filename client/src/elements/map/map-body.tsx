// The lazy part of maps: what is drawn, its buttons, and the table.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import { adopt } from "../../theme/adopt";
import { looks } from "../../theme/follow-look";
import { useScheme } from "../../theme/scheme";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { words } from "../../words/words";
import type { ChartProps } from "../chart/chart-props";
import { colorsFor, slotsFor } from "../chart/category-colors";
import { markOf, toggled } from "../chart/choose";
import { colorsOf, mixed, type ChartColors } from "../chart/colors";
import { Columns } from "../chart/columns";
import { DataTable } from "../chart/data-table";
import { Tools } from "../chart/tools";
import type { ElementProps } from "../element";
import { drawMap, type MapDrawing } from "./draw";
import { AllIcon } from "./icons";
import { Legend } from "./legend";
import { css } from "./map-css";
import type { MapProps } from "./map-props";
import { placesOf } from "./places";
import { scaleOf } from "./scale";
import { areaRows, pointRows, summaryOf } from "./told";

export function Body({ node, props, height }: ElementProps<MapProps> & { height: number }) {
  const room = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<MapDrawing>(undefined);
  const [themed, setThemed] = useState<ChartColors>();
  const [asTable, setAsTable] = useState(false);
  const [noTiles, setNoTiles] = useState<string>();
  const inputs = useInputs();
  const columns = useMemo(() => new Columns(), [node]);
  const scheme = useScheme();
  const look = looks.value;
  const places = useMemo(() => placesOf(props, columns), [props]);
  const moves = slotsFor(props.colors).moves.value;
  const colors = useMemo(() => themed && colorsFor(node, [], props.colors, themed), [node, props, themed]);
  const scales = useMemo(() => {
    const of = (name: string | undefined, values: readonly unknown[]) => scaleOf(node, name ?? "", name === undefined ? [] : values, props.colors, themed!);
    return themed && { points: of(props.color, pointValues(places)), areas: of(props.areaValue, (props.areas ?? []).map(({ value }) => value)) };
  }, [node, props, places, themed, moves]);
  const now = () => node.props.peek() as ChartProps;
  const choose = (value: ChartProps["value"]) => {
    if (now().select !== undefined && JSON.stringify(value ?? null) !== JSON.stringify(now().value ?? null)) inputs.sendValue(node.id, value ?? null);
  };

  useEffect(() => {
    css.forEach((text) => adopt(room.current!, text));
    const made = colorsOf(box.current!);
    room.current!.style.setProperty("--map-water", mixed(made.series[0]!, made.surface, 0.07));
    setThemed(made);
  }, [scheme, look]);
  useEffect(() => {
    drawing.current = drawMap(box.current!, { onPoint: (s, i, more) => now().select !== undefined && choose(toggled(now(), markOf(now(), s, i), more)), onNoTiles: setNoTiles });
    return () => {
      drawing.current?.dispose();
      drawing.current = undefined;
    };
  }, [node]);
  useEffect(() => {
    if (colors && scales) drawing.current!.show({ props, places, colors, ...scales, dark: scheme === "dark" });
  }, [node, props, places, colors, scales]);

  const w = words.value;
  return (
    <>
      <Tools asTable={asTable} onTable={() => setAsTable(!asTable)} onClear={props.select !== undefined && props.value ? () => choose(null) : undefined} />
      <div ref={room} class="rn-map" data-chooses={props.select === undefined ? undefined : ""} hidden={asTable} style={{ height: `${height}px` }}>
        <div ref={box} role="group" aria-label={summaryOf(props, places, w)} />
        <div class="rn-map-zoom">
          <button type="button" aria-label={w.zoomIn} title={w.zoomIn} onClick={() => drawing.current?.zoomBy(1)}><PlusIcon /></button>
          <button type="button" aria-label={w.zoomOut} title={w.zoomOut} onClick={() => drawing.current?.zoomBy(-1)}><MinusIcon /></button>
          <button type="button" aria-label={w.showAll} title={w.showAll} onClick={() => drawing.current?.showAll()}><AllIcon /></button>
        </div>
        {props.tiles && <div class="rn-map-credit"><InlineMarkdown text={props.tiles.credit} /></div>}
      </div>
      {asTable && (props.series ?? []).length > 0 && <DataTable data={pointRows(props, places, w)} props={props as ChartProps} columns={columns} onChoose={choose} />}
      {asTable && props.areas && <DataTable data={areaRows(props, w)} props={{}} columns={columns} onChoose={choose} />}
      {scales && <Legend scales={[scales.points, scales.areas]} props={props} />}
      {noTiles !== undefined && props.tiles && <p class="rn-chart-note" role="status">{w.noTiles(noTiles)}</p>}
      {props.of !== undefined && <p class="rn-chart-note">{w.aPartOfPoints(props.of.toLocaleString("en"))}</p>}
      {props.unplaced !== undefined && <p class="rn-chart-note">{w.notOnMap(props.unplaced.toLocaleString("en"))}</p>}
    </>
  );
}

function pointValues(places: ReturnType<typeof placesOf>): unknown[] {
  const numbers = places.some(({ value }) => value !== undefined);
  return numbers ? places.flatMap(({ value = [] }) => value) : places.map(({ name }) => name);
}
