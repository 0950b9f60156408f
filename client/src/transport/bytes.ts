/** Bytes go beside the wire, which has only their addresses: `src` and `href` of elements, `to` of a file upload. */
export interface Bytes {
  /** Where the browser finds what the host holds at an address; undefined if it is not there any more. */
  url(address: string): string | undefined;
  /** Gives the host a file of the visitor's (`name`: with the folders that it is in), and answers the id that it gets. Rejects with what is to be said: a code and words. */
  give(to: string, file: File, onProgress: (part: number) => void, over: AbortSignal, name?: string): Promise<string>;
}

/** The bytes are the host's, and this is where it serves and takes them. */
export class HttpBytes implements Bytes {
  constructor(private readonly base: string) {}

  url(address: string): string {
    return new URL(address, this.base).href;
  }

  give(to: string, file: File, onProgress: (part: number) => void, over: AbortSignal, name = file.name): Promise<string> {
    // fetch tells nobody how far it has come.
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const cutOff = () => reject(new Error(`RN134 ${name} did not arrive: the connection broke off`));
      request.open("POST", this.url(to));
      request.setRequestHeader("X-Runnel-Name", encodeURIComponent(name));
      request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onload = () => {
        const text = request.responseText.trim();
        if (request.status === 200) resolve(text);
        else reject(new Error(/^RN\d+ /.test(text) ? text : `RN134 ${name} did not arrive: the server answered ${request.status}`));
      };
      request.onerror = request.onabort = request.ontimeout = cutOff;
      over.addEventListener("abort", () => request.abort());
      if (over.aborted) cutOff();
      else request.send(file);
    });
  }
}

/** An address as an element names it: elsewhere, or of the host's. */
export function resolved(bytes: Bytes, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  return /^(https?:|data:image\/)/i.test(address) ? address : bytes.url(address);
}
