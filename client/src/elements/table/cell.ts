const ALIGNED_DECIMALS = 4;

/** What a cell says. `decimals` is what the cells of a column of numbers share. */
export function cellText(value: unknown, decimals?: number): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return decimals === undefined ? plain(value) : value.toFixed(decimals);
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

/** The decimals with which every number of a column can be written in full, so that the points stand below each other. */
export function sharedDecimals(values: readonly unknown[]): number | undefined {
  let most = 0;
  for (const value of values) {
    if (typeof value !== "number") continue;
    const text = plain(value);
    if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined; // 1e21 and the like
    most = Math.max(most, text.split(".")[1]?.length ?? 0);
  }
  return most <= ALIGNED_DECIMALS ? most : undefined;
}

/** Without the noise of binary fractions (0.1 + 0.2). */
function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
