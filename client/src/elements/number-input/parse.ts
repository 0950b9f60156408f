import { words } from "../../words/words";
export interface NumberRules {
  min?: number;
  max?: number;
  whole?: boolean;
}

export type Parsed = { value: number | null } | { wrong: string };

/** What the user typed, as a number, or why it is none. An empty field is null. */
export function parseNumber(typed: string, rules: NumberRules): Parsed {
  const text = typed.trim().replace(/^[−–]/, "-");
  if (text === "") return { value: null };
  if (/^[+-]?\d+,\d{3}$/.test(text)) {
    return { wrong: words.value.twoNumbers(text, text.replace(",", ""), text.replace(",", ".")) };
  }
  const plain = text.replace(/^([+-]?\d*),(\d+)$/, "$1.$2"); // a decimal comma
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { wrong: words.value.notANumber(text) };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { wrong: words.value.tooLarge(text) };
  if (rules.whole && !Number.isInteger(value)) return { wrong: words.value.wholeNumber };
  if (rules.min !== undefined && value < rules.min) return { wrong: words.value.atLeast(rules.min) };
  if (rules.max !== undefined && value > rules.max) return { wrong: words.value.atMost(rules.max) };
  return { value };
}

/** One step up or down, kept in range and free of the noise of binary fractions. */
export function stepped(from: number, by: number, rules: NumberRules): number {
  const digits = Math.max(decimalsOf(from), decimalsOf(by));
  const next = Number((from + by).toFixed(digits));
  return Math.min(Math.max(next, rules.min ?? -Infinity), rules.max ?? Infinity);
}

function decimalsOf(value: number): number {
  const [mantissa = "", exponent] = String(value).split("e");
  const digits = (mantissa.split(".")[1] ?? "").length - Number(exponent ?? 0);
  return Math.min(Math.max(digits, 0), 20);
}
