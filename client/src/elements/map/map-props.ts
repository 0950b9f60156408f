import type { MultiLineString, MultiPolygon, LineString, Polygon } from "geojson";
import type { ChartProps, SeriesProps } from "../chart/chart-props";

/** x is the longitude, y the latitude: numbers of columns. */
export interface MapSeries extends SeriesProps {
  tips?: number[];
}

/** What the host has made sure of: each coordinate is a number on Earth. */
export interface Area {
  shape: Polygon | MultiPolygon | LineString | MultiLineString;
  name?: string;
  value?: number | string | boolean | null;
  tips?: (number | string | boolean | null)[];
}

export interface Tiles {
  url: string;
  /** Markdown. */
  credit: string;
  dark?: string;
}

export interface MapProps extends Omit<ChartProps, "x" | "y" | "series" | "size"> {
  series?: MapSeries[];
  /** What the numbers are called. */
  size?: string;
  color?: string;
  tips?: string[];
  areas?: Area[];
  areaValue?: string;
  areaTips?: string[];
  tiles?: Tiles;
  /** Latitude, longitude, zoom. */
  view?: [number, number, number];
  /** Rows without a place. */
  unplaced?: number;
  [column: `c${number}`]: string;
}
