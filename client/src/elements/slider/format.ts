export interface NumberFormat {
  decimals?: number;
  unit?: string;
}

export function formatNumber(value: number, { decimals, unit }: NumberFormat): string {
  const digits = decimals === undefined ? String(value) : value.toFixed(decimals);
  if (!unit) return digits;
  return /^[%°]/.test(unit) ? digits + unit : `${digits} ${unit}`;
}

/** How far along the track a value is, for the coloured part. */
export function percent(value: number, min: number, max: number): string {
  return max > min ? `${((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100}%` : "0%";
}
