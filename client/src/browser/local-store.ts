import { Refusal } from "../session/calls";

/** What the browser keeps for an app: texts by key, apart from those of other apps on the origin by the app's path. */
export class LocalStore {
  private readonly prefix: string;
  private followed = false;
  /** Keys that the host has heard of: all of them are gone when a page clears everything. */
  private readonly known = new Set<string>();

  constructor(
    path: string,
    private readonly changed: (changes: Record<string, string | null>) => void,
  ) {
    this.prefix = `runnel.store ${path} `; // no path has a space
  }

  load(): Record<string, string> {
    this.follow();
    const all: Record<string, string> = {};
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(this.prefix)) all[key.slice(this.prefix.length)] = localStorage.getItem(key) ?? "";
    }
    Object.keys(all).forEach((key) => this.known.add(key));
    return all;
  }

  set(key: string, text: string | undefined): void {
    this.known.add(key);
    try {
      if (text === undefined) localStorage.removeItem(this.prefix + key);
      else localStorage.setItem(this.prefix + key, text);
    } catch (error) {
      throw new Refusal("full", error instanceof Error ? error.message : String(error));
    }
  }

  /** From now on the host knows what there is, and has to hear what other pages change. */
  private follow(): void {
    if (this.followed) return;
    this.followed = true;
    window.addEventListener("storage", (event) => {
      const key = event.key?.slice(this.prefix.length);
      if (key === undefined) this.changed(Object.fromEntries([...this.known].map((each) => [each, null])));
      else if (event.key?.startsWith(this.prefix)) {
        this.known.add(key);
        this.changed({ [key]: event.newValue });
      }
    });
  }
}
