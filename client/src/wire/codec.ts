import type { ClientFrame, HostFrame } from "./frames";

/** A message is one or more frames, one JSON object a line. Types that this client does not know are passed over. */
export function decode(message: string): HostFrame[] {
  const frames: HostFrame[] = [];
  for (const line of message.split("\n")) {
    if (line === "") continue;
    const frame: unknown = JSON.parse(line);
    if (typeof frame !== "object" || frame === null || typeof (frame as { t?: unknown }).t !== "string") {
      throw new Error("a frame is an object with a type t, got " + line.slice(0, 80));
    }
    frames.push(frame as HostFrame);
  }
  return frames;
}

export function encode(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
