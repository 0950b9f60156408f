/**
 * Carries what the states of an app in a worker hold over a reload of the tab. In storage only while no page is alive,
 * like the session's token: a duplicated tab begins anew.
 */
export class StateStore {
  private readonly key: string;

  constructor(
    private readonly storage: Storage,
    path: string,
  ) {
    this.key = `runnel.state:${path}`;
  }

  take(): string | undefined {
    try {
      const kept = this.storage.getItem(this.key) ?? undefined;
      this.storage.removeItem(this.key);
      return kept?.startsWith('{"keep":') ? kept : undefined;
    } catch {
      return undefined; // storage may be forbidden; states then begin anew
    }
  }

  keep(states: string): void {
    try {
      this.storage.setItem(this.key, states);
    } catch (error) {
      console.warn(`Runnel: the states of the app begin anew after a reload: ${String(error)}`);
    }
  }
}
