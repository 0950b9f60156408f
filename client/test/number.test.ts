import { expect, test } from "vitest";
import { parseNumber, stepped } from "../src/elements/number-input/parse";
import { formatNumber, percent } from "../src/elements/slider/format";

test.each([
  ["12", 12],
  [" -1.5 ", -1.5],
  ["−3", -3],
  [".5", 0.5],
  ["5.", 5],
  ["1e3", 1000],
  ["1,5", 1.5],
  ["", null],
])("%j is read as %j", (text, value) => {
  expect(parseNumber(text, {})).toEqual({ value });
});

test.each([
  ["abc", {}, "“abc” is not a number."],
  ["1 000", {}, "“1 000” is not a number."],
  ["1,000", {}, "“1,000” may mean two numbers. Write 1000 or 1.000."],
  ["1e999", {}, "“1e999” is too large."],
  ["1.5", { whole: true }, "Enter a whole number."],
  ["-1", { min: 0 }, "Must be at least 0."],
  ["11", { max: 10 }, "Must be at most 10."],
])("%j is wrong: %j", (text, rules, wrong) => {
  expect(parseNumber(text, rules)).toEqual({ wrong });
});

test("steps are free of the noise of binary fractions and stay in range", () => {
  expect(stepped(0.1, 0.2, {})).toBe(0.3);
  expect(stepped(9, 5, { max: 10 })).toBe(10);
  expect(stepped(1e-7, 1e-7, {})).toBe(2e-7);
});

test("numbers are written with their digits and unit", () => {
  expect(formatNumber(3, {})).toBe("3");
  expect(formatNumber(2.5, { decimals: 2, unit: "kg" })).toBe("2.50 kg");
  expect(formatNumber(20, { unit: "°C" })).toBe("20°C");
  expect([percent(5, 0, 10), percent(99, 0, 10), percent(0, 0, 0)]).toEqual(["50%", "100%", "0%"]);
});
