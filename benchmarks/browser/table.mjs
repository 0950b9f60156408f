// Figures beside their targets, printed as they come; as Table.java does.
export class Table {
  #met = true;

  atMost(name, measured, target, unit) {
    this.#line(name, measured, unit, `<= ${target} ${unit}`, measured <= target);
  }

  atLeast(name, measured, target, unit) {
    this.#line(name, measured, unit, `>= ${target} ${unit}`, measured >= target);
  }

  note(name, measured, unit) {
    this.#line(name, measured, unit, "", undefined);
  }

  allMet() {
    return this.#met;
  }

  #line(name, measured, unit, target, met) {
    const figure = `${measured >= 100 ? measured.toFixed(0) : measured.toFixed(2)} ${unit}`;
    const verdict = met === undefined ? "" : met ? " ok" : " MISSED";
    console.log(`${name.padEnd(58)} ${figure.padStart(12)} ${target.padStart(12)}${verdict}`);
    if (met === false) this.#met = false;
  }
}

export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
