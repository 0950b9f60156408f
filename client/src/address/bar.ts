/** Where a visitor is in the app, decoded and relative to it: as on the wire. */
export interface Place {
  path: string;
  query: [name: string, value: string][];
}

/** Where the address stands. */
export interface AddressBar {
  /** Names the app among those of its origin. */
  readonly app: string;
  /** The app's own address. */
  readonly url: string;
  read(): Place;
  /** The address as a link. */
  href(place: Place): string;
  write(place: Place, push: boolean): void;
  /** Scrolls to a heading. */
  toSection(name: string): void;
  /** Calls back when the visitor goes back or forward, or edits the address. */
  onMove(callback: () => void): () => void;
}

/** The path and the query of the page, below the app's own: the server answers for all of them. */
export function pathBar(base: URL): AddressBar {
  const root = base.pathname;
  const href = (place: Place) => root + encodePath(place.path) + encodeQuery(place.query);
  return {
    app: root,
    url: base.href,
    read: () => ({
      path: location.pathname.startsWith(root) ? decodePath(location.pathname.slice(root.length)) : "",
      query: [...new URLSearchParams(location.search)],
    }),
    href,
    write: (place, push) => write(href(place) + (push ? "" : location.hash), push),
    toSection: (name) => void (location.hash = name),
    onMove,
  };
}

/** The fragment of the page, for a site that nobody answers for: `#/path?query`. */
export function hashBar(): AddressBar {
  const read = (): Place => {
    const [path = "", ...query] = location.hash.slice(1).split("?");
    if (!path.startsWith("/")) return { path: "", query: [] }; // a heading
    return { path: decodePath(path.slice(1)), query: [...new URLSearchParams(query.join("?"))] };
  };
  const href = (place: Place) => "#/" + encodePath(place.path) + encodeQuery(place.query);
  return {
    app: location.pathname,
    url: location.href.replace(/[?#].*/s, ""),
    read,
    href,
    write: (place, push) => write(href(place), push),
    toSection: (name) => {
      if (location.hash.startsWith("#/")) document.getElementById(name)?.scrollIntoView();
      else location.hash = name;
    },
    onMove,
  };
}

/** Nowhere: the page, and its address, are somebody else's. */
export function noBar(base: URL): AddressBar {
  return {
    app: base.pathname,
    url: base.href,
    read: () => ({ path: "", query: [] }),
    href: (place) => base.href + "#/" + encodePath(place.path) + encodeQuery(place.query),
    write: () => undefined,
    toSection: () => undefined,
    onMove: () => () => undefined,
  };
}

function write(href: string, push: boolean): void {
  if (push) {
    history.pushState(null, "", href);
    window.scrollTo(0, 0);
  } else {
    history.replaceState(history.state, "", href);
  }
}

function onMove(callback: () => void): () => void {
  window.addEventListener("popstate", callback);
  return () => window.removeEventListener("popstate", callback);
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function decodePath(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed; // a broken percent sign: there is no such page
  }
}

function encodeQuery(query: Place["query"]): string {
  return query.length === 0 ? "" : "?" + new URLSearchParams(query).toString();
}
