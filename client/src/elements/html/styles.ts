/** What `style` is called while the HTML is cleaned. */
export const STYLE = "data-rn-style";

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>]+)*/gi;
const PART = /"[^"]*"|'[^']*'|[^\s/"'=>]+/g;

/**
 * The same HTML with its `style` attributes under another name. The page's policy complains of each that a parser meets, even in
 * a document that is never shown. What is overlooked here is only complained of: nothing relies on it.
 */
export function withStylesRenamed(html: string): string {
  if (!/style/i.test(html)) return html;
  return html.replace(TAG, (tag) => tag.replace(PART, (part, at: number) => (/^style$/i.test(part) && /[\s/"']/.test(tag[at - 1]!) ? STYLE : part)));
}
