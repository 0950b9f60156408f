import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, difference, seen, VISIONS } from "./support/color-vision";

const tokens = readFileSync("src/theme/tokens.css", "utf8");
const pair = (name: string) => {
  const [, light, dark] = tokens.match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`))!;
  return { light: light!, dark: dark! };
};
const SERIES = Array.from({ length: 8 }, (_, i) => pair(`series-${i + 1}`));
const SEEN = 3; // WCAG 1.4.11
const NEXT = 18;
const ANY = 9;

// Numbers from table 1 of Sharma et al. 2005.
test("the difference of colours is that of CIEDE2000", () => {
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 2.49, -0.001], [50, -2.49, 0.0009])).toBeCloseTo(7.1792, 3);
  expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  expect(difference([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 4);
});

for (const scheme of ["light", "dark"] as const) {
  const colors = SERIES.map((each) => each[scheme]);

  test(`each colour of charts is seen on what it stands on, in ${scheme}`, () => {
    const faint = ["bg", "surface"].flatMap((on) => colors.filter((color) => contrast(color, pair(on)[scheme]) < SEEN).map((color) => `${color} on ${on}`));
    expect(faint).toEqual([]);
  });

  for (const vision of VISIONS) {
    test(`the colours of charts are told apart by who sees ${vision === "all colours" ? vision : `with ${vision}`}, in ${scheme}`, () => {
      const labs = colors.map((color) => seen(color, vision));
      const alike = labs.flatMap((one, i) => labs.slice(0, i).flatMap((other, j) => {
        const apart = difference(one, other);
        return apart < (i - j === 1 ? NEXT : ANY) ? [`${colors[j]} and ${colors[i]}: ${apart.toFixed(1)}`] : [];
      }));
      expect(alike).toEqual([]);
    });
  }
}
