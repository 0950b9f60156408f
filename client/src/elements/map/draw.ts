// The lazy part of maps: nothing outside of this folder may import leaflet.
import { canvas, circleMarker, featureGroup, GeoJSON, geoJSON, Map as LeafletMap, tileLayer, type Canvas, type FeatureGroup, type LatLngBounds, type LatLngBoundsExpression, type Layer, type Path, type PathOptions } from "leaflet";
import { mixed, type ChartColors } from "../chart/colors";
import { largestOf, litBy, widthOf } from "../chart/marks";
import { tip } from "../chart/tooltip";
import type { ChartProps } from "../chart/chart-props";
import type { MapProps, Tiles } from "./map-props";
import type { Places } from "./places";
import type { Scale } from "./scale";
import { ofArea, ofPoint, type Said } from "./told";

const WORLD: LatLngBoundsExpression = [[-56, -170], [78, 180]];
const REACH: LatLngBoundsExpression = [[-90, -400], [90, 400]];
const AROUND = 24;
const NEAREST = { tiles: 13, outlines: 6 };
const FADED = 0.2;

export interface Shown {
  props: MapProps;
  places: readonly Places[];
  points: Scale;
  areas: Scale;
  colors: ChartColors;
  dark: boolean;
}

export interface MapDrawing {
  show(shown: Shown): void;
  zoomBy(steps: number): void;
  /** All of it, as at the start. */
  showAll(): void;
  dispose(): void;
}

export interface Heard {
  onPoint(series: number, index: number, more: boolean): void;
  /** Pictures of this host do not come. */
  onNoTiles(host: string): void;
}

type Told = Layer & { said?: Said };

export function drawMap(box: HTMLElement, heard: Heard): MapDrawing {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // While Leaflet animates a zoom it takes no other view: so it does not.
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false, scrollWheelZoom: false, minZoom: -1, maxZoom: 19, maxBounds: REACH, zoomAnimation: false, fadeAnimation: !still, inertia: !still });
  const ground = pane(map, "ground", 150);
  const below = pane(map, "areas", 350);
  const above = pane(map, "points", 450);
  // The wheel scrolls the page until the map has been gone to.
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());

  map.on("zoomend", () => (box.dataset.zoom = map.getZoom().toFixed(2)));

  let shown: Shown | undefined;
  let drawn: { areas?: FeatureGroup; points?: FeatureGroup; tiles?: Layer; outlines?: Layer } = {};
  let touched = false;
  let fitted = "";
  let gone = false;
  map.on("dragstart", () => (touched = true));
  box.addEventListener("wheel", () => (touched ||= map.scrollWheelZoom.enabled()), { passive: true });
  box.addEventListener("keydown", () => (touched = true));
  map.on("dblclick", () => (touched = true));

  const fit = () => {
    if (shown === undefined || box.clientWidth === 0) return;
    const { view, tiles } = shown.props;
    if (view !== undefined) map.setView([view[0], view[1]], view[2], { animate: false });
    else {
      const bounds = boundsOf(drawn);
      map.fitBounds(bounds ?? WORLD, { padding: [AROUND, AROUND], maxZoom: tiles ? NEAREST.tiles : NEAREST.outlines, animate: false });
    }
  };
  const observer = new ResizeObserver(() => {
    if (box.clientWidth === 0) return; // hidden, as behind the table
    map.invalidateSize({ animate: false, pan: false });
    if (!touched) fit();
  });
  observer.observe(box);

  const outline = (colors: ChartColors) => {
    void import("./outlines").then(({ land, borders }) => {
      if (gone || shown?.colors !== colors || shown.props.tiles !== undefined) return;
      const [fill, stroke] = [mixed(colors.soft, colors.surface, 0.2), colors.surface];
      drawn.outlines?.remove();
      drawn.outlines = featureGroup([
        geoJSON(land, { interactive: false, style: { renderer: ground, stroke: false, fillColor: fill, fillOpacity: 1 } as PathOptions }),
        geoJSON(borders, { interactive: false, style: { renderer: ground, color: stroke, weight: 0.8 } as PathOptions }),
      ]).addTo(map);
    });
  };

  return {
    show(next) {
      const before = shown;
      shown = next;
      const { props, colors, dark } = next;
      map.options.zoomSnap = props.tiles ? 1 : 0;
      if (map.getZoom() === undefined) map.fitBounds(WORLD, { animate: false });
      if (before === undefined || key(before.props.tiles, before.dark) !== key(props.tiles, dark)) {
        drawn.tiles?.remove();
        if (props.tiles === undefined) delete drawn.tiles;
        else drawn.tiles = tilesOf(props.tiles, dark, heard).addTo(map);
      }
      if (props.tiles !== undefined) {
        drawn.outlines?.remove();
        delete drawn.outlines;
      } else if (before === undefined || before.colors !== colors || before.props.tiles !== undefined) outline(colors);
      drawn.areas?.remove();
      drawn.points?.remove();
      drawn.areas = areasOf(next, below).addTo(map);
      drawn.points = pointsOf(next, above, heard).addTo(map);
      // What is looked at stays when the visitor has chosen it; it follows the view that the app names.
      const wanted = JSON.stringify([props.view, boundsOf(drawn)?.toBBoxString()]);
      if (wanted !== fitted && (!touched || JSON.stringify(before?.props.view) !== JSON.stringify(props.view))) fit();
      fitted = wanted;
    },
    zoomBy(steps) {
      touched = true;
      map.setZoom(Math.round(map.getZoom() + steps));
    },
    showAll() {
      touched = false;
      fit();
    },
    dispose() {
      gone = true;
      observer.disconnect();
      map.remove();
    },
  };
}

// Leaflet's own order of panes would have one canvas for all, and ask each outline whether the pointer is over it.
function pane(map: LeafletMap, name: string, order: number): Canvas {
  map.createPane(name).style.zIndex = String(order);
  return canvas({ pane: name, padding: 0.4, tolerance: 4 });
}

function key(tiles: Tiles | undefined, dark: boolean): string {
  return JSON.stringify([tiles, dark]);
}

function boundsOf({ areas, points }: { areas?: FeatureGroup; points?: FeatureGroup }): LatLngBounds | undefined {
  const bounds = featureGroup([...(areas ? [areas] : []), ...(points ? [points] : [])]).getBounds();
  return bounds.isValid() ? bounds : undefined;
}

function tilesOf(tiles: Tiles, dark: boolean, heard: Heard): Layer {
  const url = dark ? (tiles.dark ?? tiles.url) : tiles.url;
  const layer = tileLayer(url, {
    maxZoom: 19,
    minZoom: 0,
    className: dark && tiles.dark === undefined ? "rn-map-dimmed" : "",
    // Those who serve maps want to know for which site; the page itself says nothing of where it is.
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  layer.once("tileerror", () => heard.onNoTiles(new URL(url.replace("{s}", "a")).host));
  return layer;
}

function areasOf({ props, areas: scale, colors }: Shown, renderer: Canvas): FeatureGroup {
  const group = featureGroup();
  for (const area of props.areas ?? []) {
    const color = scale.colorOf(area.value);
    const line = area.shape.type.endsWith("LineString");
    const layer = GeoJSON.geometryToLayer({ type: "Feature", geometry: area.shape, properties: {} }, {}) as Path & Told;
    const style = line
      ? { color: color ?? colors.accent, weight: 3, fill: false }
      : { color: color === undefined ? colors.soft : mixed(colors.series[0]!, colors.surface, 0.4), weight: 1, fillColor: color ?? colors.accent, fillOpacity: color === undefined ? 0.12 : 0.8 };
    Object.assign(layer.options, style, { renderer });
    layer.said = ofArea(props, area, color);
    if (layer.said.head === "" && layer.said.rows.length === 0) layer.options.interactive = false;
    group.addLayer(layer);
  }
  return telling(group);
}

function pointsOf({ props, places, points: scale, colors }: Shown, renderer: Canvas, heard: Heard): FeatureGroup {
  const group = featureGroup();
  const isLit = litBy(props as ChartProps, places);
  const largest = largestOf(places);
  const count = places.reduce((sum, { latitude }) => sum + latitude.length, 0);
  const widest = count > 50 ? 22 : 40;
  const usual = count > 500 ? 5 : 10;
  const told = (props.tips?.length ?? 0) > 0 || props.color !== undefined || props.size !== undefined;
  places.forEach((of, s) => {
    const ofSeries = of.value ? undefined : (scale.colorOf(of.name) ?? colors.series[0]!);
    of.latitude.forEach((latitude, i) => {
      const longitude = of.longitude[i];
      if (typeof latitude !== "number" || typeof longitude !== "number") return;
      const color = ofSeries ?? scale.colorOf(of.value![i]) ?? colors.soft;
      const lit = isLit === undefined || isLit(s, i);
      const marker = circleMarker([latitude, longitude], {
        renderer,
        radius: (of.size ? widthOf(of.size[i], largest, widest) : usual) / 2,
        stroke: count <= 5_000,
        color: isLit !== undefined && lit ? colors.text : colors.surface,
        weight: isLit !== undefined && lit ? 1.5 : 1,
        opacity: lit ? 1 : FADED,
        fillColor: color,
        fillOpacity: lit ? 0.85 : FADED,
        interactive: told || props.select !== undefined,
      }) as Path & Told & { at?: [number, number, string] };
      marker.at = [s, i, color];
      group.addLayer(marker);
    });
  });
  group.on("click", ({ propagatedFrom, originalEvent: keys }: { propagatedFrom?: { at: [number, number] }; originalEvent?: MouseEvent }) => {
    const at = propagatedFrom?.at;
    if (at) heard.onPoint(at[0], at[1], keys !== undefined && (keys.shiftKey || keys.ctrlKey || keys.metaKey));
  });
  return told ? telling(group, (marker) => ofPoint(props, places, ...(marker as unknown as { at: [number, number, string] }).at)) : group;
}

function telling(group: FeatureGroup, of: (layer: Told) => Said = (layer) => layer.said!): FeatureGroup {
  return group.bindTooltip(
    (layer) => {
      const { head, rows } = of(layer as Told);
      const content = document.createElement("div");
      content.append(...tip(head, rows));
      return content;
    },
    { sticky: true, opacity: 1 },
  ) as FeatureGroup;
}
