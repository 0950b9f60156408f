const AT_MOST = 500;
const LONGEST = 10_000;

/** The values of inputs that have gone from the page, as when another page of the app is open: for a host that has lost them. */
export class Gone {
  private readonly byId = new Map<string, unknown>();

  remember(id: string, value: unknown): void {
    this.byId.delete(id);
    if ((JSON.stringify(value) ?? "").length > LONGEST) return;
    this.byId.set(id, value);
    if (this.byId.size > AT_MOST) this.byId.delete(this.byId.keys().next().value!);
  }

  rememberAll(values: Record<string, unknown>): void {
    for (const [id, value] of Object.entries(values)) this.remember(id, value);
  }

  forget(): void {
    this.byId.clear();
  }

  values(): Record<string, unknown> {
    return Object.fromEntries(this.byId);
  }
}
