import type { Bytes } from "../transport/bytes";
import { Refusal } from "../session/calls";

/** Leaves the page for the provider where users sign in, and comes back to where the visitor is. */
export function login(bytes: Bytes): void {
  const { pathname, search, hash } = location;
  location.assign(`${address(bytes, "login")}?to=${encodeURIComponent(pathname + search + hash)}`);
}

/** Signs the user out: a request that no page from elsewhere can make. The server says where to go then. */
export async function logout(bytes: Bytes): Promise<void> {
  const url = address(bytes, "logout");
  const answer = await fetch(url, { method: "POST", headers: { "X-Runnel-Logout": "1" } });
  const text = await answer.text();
  if (!answer.ok) throw new Refusal("unavailable", text.trim());
  location.assign(new URL(text, url));
}

function address(bytes: Bytes, what: string): string {
  const url = bytes.url(`_runnel/${what}`);
  if (url === undefined) throw new Refusal("unavailable", "there is no server to sign in at");
  return url;
}
