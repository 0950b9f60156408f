export interface Kept {
  token: string;
  values: Record<string, unknown>;
}

/** What a session leaves behind for the next page. */
export interface Store {
  take(): Kept | undefined;
  keep(kept: Kept): void;
  mayReloadFor(build: string): boolean;
}

/**
 * Carries the session over a reload. The token is in storage only while no page is alive: a duplicated tab copies the
 * storage of a living page, finds nothing, and gets a session of its own.
 */
export class TokenStore implements Store {
  constructor(
    private readonly storage: Storage,
    private readonly path: string,
  ) {}

  take(): Kept | undefined {
    const text = this.read("session");
    this.write("session", undefined);
    if (text === undefined) return undefined;
    try {
      const kept = JSON.parse(text) as Kept;
      return typeof kept.token === "string" ? kept : undefined;
    } catch {
      return undefined; // not written by us
    }
  }

  keep(kept: Kept): void {
    this.write("session", JSON.stringify(kept));
  }

  /** Answers true the first time only, so that a host with an odd build cannot make the page reload for ever. */
  mayReloadFor(build: string): boolean {
    if (this.read("reloaded") === build) return false;
    this.write("reloaded", build);
    return true;
  }

  private read(name: string): string | undefined {
    try {
      return this.storage.getItem(this.key(name)) ?? undefined;
    } catch {
      return undefined; // storage may be forbidden; the app works without
    }
  }

  private write(name: string, text: string | undefined): void {
    try {
      if (text === undefined) this.storage.removeItem(this.key(name));
      else this.storage.setItem(this.key(name), text);
    } catch {
      // as above
    }
  }

  private key(name: string): string {
    return `runnel.${name}:${this.path}`; // several apps may share an origin
  }
}
