/** "Sales in Ålesund!" -> "sales-in-ålesund": what a link to a heading is called. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}
