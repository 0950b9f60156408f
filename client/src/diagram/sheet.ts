import { CSS_ADDRESS, PREFIX } from "../elements/html/clean";

/** The rules that are of a picture's inside only, and reach for nothing elsewhere. */
export function sheetOf(css: string, id: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css); // takes no @import
  keepOnly(sheet, (rule) => harmless(rule, id));
  return sheet;
}

/** The same for the picture when it is cleaned: then its ids, and those of its parts, have a prefix. */
export function whenCleaned(sheet: CSSStyleSheet): CSSStyleSheet {
  const cleaned = new CSSStyleSheet();
  for (const rule of sheet.cssRules) {
    const text = rule instanceof CSSStyleRule ? `${rule.selectorText.replace(/#(?=[\w-])/g, `#${PREFIX}`)}{${rule.style.cssText}}` : rule.cssText;
    cleaned.insertRule(text, cleaned.cssRules.length);
  }
  return cleaned;
}

function keepOnly(sheet: CSSStyleSheet, wanted: (rule: CSSRule) => boolean): void {
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
    if (!wanted(sheet.cssRules[i]!)) sheet.deleteRule(i);
  }
}

function harmless(rule: CSSRule, id: string): boolean {
  if (CSS_ADDRESS.test(rule.cssText)) return false;
  if (rule instanceof CSSKeyframesRule) return true;
  return rule instanceof CSSStyleRule && rule.cssRules.length === 0 && rule.selectorText.split(",").every((selector) => selector.trim().startsWith(`#${id}`));
}
