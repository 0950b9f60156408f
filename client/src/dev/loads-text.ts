import type { LoadInfo } from "../wire/frames";

/** How a state is coloured. */
export const TONES: Record<LoadInfo["state"], string | undefined> = {
  queued: "warn",
  loading: "accent",
  refreshing: "accent",
  ready: "good",
  failed: "bad",
  idle: undefined,
};

/** What the load is known by. */
export function titleOf({ name, args }: LoadInfo): string {
  return args === undefined ? name : `${name}(${args})`;
}

/** Its state in a few words. */
export function stateOf(load: LoadInfo): string {
  const { state, position, progress, stale, tries = 0 } = load;
  const again = tries > 0 ? `, attempt ${tries + 1}` : "";
  switch (state) {
    case "queued":
      return `queued, number ${position}`;
    case "loading":
    case "refreshing":
      return state + (progress === undefined ? "" : ` ${Math.round(progress * 100)} %`) + again;
    case "failed":
      return tries > 1 ? `failed after ${tries} attempts` : "failed";
    case "ready":
      return stale ? "ready, out of date" : "ready";
    case "idle":
      return "not started";
  }
}

const UNITS: [name: string, seconds: number][] = [
  ["d", 86_400],
  ["h", 3_600],
  ["min", 60],
  ["s", 1],
];

/** How long ago, by the largest unit: "3 min ago". */
export function ago(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const unit = UNITS.find(([, size]) => seconds >= size);
  return unit === undefined ? "just now" : `${Math.floor(seconds / unit[1])} ${unit[0]} ago`;
}
