import { decodeEntities } from "./entities";

const LINK_SCHEMES = new Set(["http", "https", "mailto", "tel"]);
const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp)[;,]/i;

/** The address if it may be a link, else undefined. */
export function safeLink(href: string): string | undefined {
  const url = clean(href);
  const scheme = schemeOf(url);
  return scheme === undefined || LINK_SCHEMES.has(scheme) ? url : undefined;
}

export function safeImage(href: string): string | undefined {
  const url = clean(href);
  const scheme = schemeOf(url);
  const allowed = scheme === undefined || scheme === "http" || scheme === "https" || IMAGE_DATA.test(url);
  return allowed ? url : undefined;
}

/** Leaves the app's own site. */
export function isExternal(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === "http" || scheme === "https" || /^[/\\]{2}/.test(url);
}

/** Browsers drop control characters and leading blanks before they look for the scheme, so we do it first. */
function clean(href: string): string {
  return decodeEntities(href).replace(/[\u0000-\u001f\u007f]/g, "").trim();
}

function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
}
