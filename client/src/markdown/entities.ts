const decoded = new Map<string, string>();

/** Decodes HTML entities. Only the entity itself meets the parser, never the text around it. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, decodeOne);
}

function decodeOne(entity: string): string {
  let character = decoded.get(entity);
  if (character === undefined) {
    character = new DOMParser().parseFromString(entity, "text/html").body.textContent ?? entity;
    if (/.;$/.test(character)) character = entity; // only its beginning was one: &nothing; is no &not;hing
    decoded.set(entity, character);
  }
  return character;
}
