// Coarse outlines of the countries: Natural Earth at 1:110 million, which is in the public domain.
import type { MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, Polygon, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import { flatten } from "./flatten";

const { countries } = (world as unknown as Topology<{ countries: GeometryCollection }>).objects;

export const land: MultiPolygon = flatten(merge(world as unknown as Topology, countries.geometries as Polygon[]));

/** Where two countries touch: without the coasts. */
export const borders = mesh(world as unknown as Topology, countries, (one, other) => one !== other);

