import type { Bytes } from "./bytes";

interface Given {
  id: string;
  file: File;
  /** With the folders that it is in. */
  name: string;
}

/** What a worker says of bytes: here are some, they are gone, a file is not wanted any more. */
export type BytesMessage = { media: string; blob: Blob } | { gone: string } | { forget: string };

/** The bytes are the page's: as blobs that the worker has sent, and as files of the visitor's, which the worker reads. */
export class WorkerBytes implements Bytes {
  private readonly urls = new Map<string, string>();
  /** Of a worker that has ended: the next one says which of them it shows, too. */
  private old = new Set<string>();
  private readonly files = new Map<string, Given>();
  private worker: Worker | undefined;

  /** `module`: where the site has the app's module of this name. */
  constructor(private readonly module: (name: string) => string | undefined = () => undefined) {}

  /** Another worker takes the place of the one before. */
  attach(worker: Worker): void {
    this.worker = worker;
    this.old.forEach((address) => this.revoke(address));
    this.old = new Set(this.urls.keys());
    for (const given of this.files.values()) worker.postMessage(given);
  }

  /** Takes a message of the worker's that is no text. */
  take(message: BytesMessage): void {
    if ("forget" in message) this.files.delete(message.forget);
    else if ("gone" in message) this.revoke(message.gone);
    else if (!this.old.delete(message.media) && !this.urls.has(message.media)) this.urls.set(message.media, URL.createObjectURL(message.blob));
  }

  private revoke(address: string): void {
    const url = this.urls.get(address);
    if (url !== undefined) URL.revokeObjectURL(url);
    this.urls.delete(address);
    this.old.delete(address);
  }

  url(address: string): string | undefined {
    return address.startsWith("module:") ? this.module(address.slice("module:".length)) : this.urls.get(address);
  }

  async give(_to: string, file: File, onProgress: (part: number) => void, _over?: AbortSignal, name = file.name): Promise<string> {
    const given = { id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`, file, name };
    this.files.set(given.id, given);
    this.worker?.postMessage(given);
    onProgress(1);
    return given.id;
  }
}
