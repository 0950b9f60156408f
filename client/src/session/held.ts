interface Entry {
  form: string;
  value: unknown;
  /** What the host says the input holds. */
  host: unknown;
}

/** What the user has given the inputs of forms, and not submitted. The host's values wait behind it. */
export class Held {
  private readonly entries = new Map<string, Entry>();

  hold(form: string, id: string, value: unknown, shown: unknown): void {
    const known = this.entries.get(id);
    this.entries.set(id, { form, value, host: known === undefined ? shown : known.host });
  }

  get(id: string): { readonly value: unknown; readonly host: unknown } | undefined {
    return this.entries.get(id);
  }

  /** What the host would have shown. */
  fromHost(id: string, value: unknown): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) entry.host = value;
  }

  /** Takes out what is to be submitted: of the inputs of this form that are on the page. */
  take(form: string, onPage: (id: string) => boolean): Map<string, Entry> {
    const taken = new Map([...this.entries].filter(([id, entry]) => entry.form === form && onPage(id)));
    for (const id of taken.keys()) this.entries.delete(id);
    return taken;
  }

  /** It was not taken: the user may mend it, and submit it again. */
  giveBack(entries: Map<string, Entry>): void {
    for (const [id, entry] of entries) if (!this.entries.has(id)) this.entries.set(id, entry);
  }

  clear(): void {
    this.entries.clear();
  }
}
