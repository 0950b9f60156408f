import type { MultiPolygon, Position } from "geojson";

const TURN = 360;

/** What lies on a globe as what lies on a flat map: rings that cross the line of dates are at both ends, one around the pole goes on to it. */
export function flatten({ coordinates }: MultiPolygon): MultiPolygon {
  const flat: Position[][][] = [];
  for (const polygon of coordinates) {
    const rings = polygon.map(goingOn);
    flat.push(rings);
    const [west, east] = reachOf(rings[0]!);
    if (east > 180 && west > -180) flat.push(rings.map((ring) => shifted(ring, -TURN)));
    else if (west < -180 && east < 180) flat.push(rings.map((ring) => shifted(ring, TURN)));
  }
  return { type: "MultiPolygon", coordinates: flat };
}

/** Without leaps: beyond 180 degrees it goes on. */
function goingOn(ring: Position[]): Position[] {
  let turns = 0;
  let before = ring[0]![0]!;
  const on = ring.map(([longitude, latitude]) => {
    if (longitude! - before > 180) turns -= TURN;
    else if (longitude! - before < -180) turns += TURN;
    before = longitude!;
    return [longitude! + turns, latitude!];
  });
  const [first, last] = [on[0]!, on.at(-1)!];
  if (Math.abs(last[0]! - first[0]!) < 180) return on;
  const pole = first[1]! < 0 ? -90 : 90;
  return [...on, [last[0]!, pole], [first[0]!, pole]];
}

function shifted(ring: Position[], by: number): Position[] {
  return ring.map(([longitude, latitude]) => [longitude! + by, latitude!]);
}

function reachOf(ring: Position[]): [number, number] {
  let [west, east] = [Infinity, -Infinity];
  for (const [longitude] of ring) [west, east] = [Math.min(west, longitude!), Math.max(east, longitude!)];
  return [west, east];
}
