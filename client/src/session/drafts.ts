/** Elements whose user is in the middle of typing or dragging. The host's values wait until that is over. */
export class Drafts {
  private readonly held = new Map<string, { value: unknown } | undefined>();

  begin(id: string): void {
    if (!this.held.has(id)) this.held.set(id, undefined);
  }

  has(id: string): boolean {
    return this.held.has(id);
  }

  hold(id: string, value: unknown): void {
    this.held.set(id, { value });
  }

  /** What was sent is newer than what was held. */
  sent(id: string): void {
    if (this.held.has(id)) this.held.set(id, undefined);
  }

  /** Answers the host's value to show now, if one came in the meantime. */
  end(id: string): { value: unknown } | undefined {
    const held = this.held.get(id);
    this.held.delete(id);
    return held;
  }
}
