/** What was recorded. */
export interface Taken {
  file: File;
  /** Where it can be heard or seen on this page. */
  url: string;
}

/** A microphone or a camera that is on. */
export interface Live {
  /** What the camera sees. */
  view?: HTMLVideoElement;
  /** Fires when the device is gone. */
  lost: Promise<void>;
  /** Ends it, and gives what there is. */
  take(): Promise<Taken>;
  /** Ends it for nothing. */
  cancel(): void;
}

export type Device = "audio" | "video";

/** Why there is no device; the words are the page's. */
export class NoDevice extends Error {
  constructor(readonly why: "refused" | "none" | "busy" | "insecure") {
    super(why);
  }
}

const REASONS: Record<string, NoDevice["why"]> = { NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", OverconstrainedError: "none", NotReadableError: "busy", AbortError: "busy" };

/** Asks the visitor, and turns the device on. Rejects with `NoDevice`. */
export async function turnOn(wanted: MediaStreamConstraints): Promise<{ stream: MediaStream; off: () => void; lost: Promise<void> }> {
  // Browsers have it on https and localhost only.
  if (navigator.mediaDevices?.getUserMedia === undefined) throw new NoDevice("insecure");
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    throw new NoDevice(REASONS[(error as Error).name] ?? "none");
  }
  const tracks = stream.getTracks();
  return {
    stream,
    off: () => tracks.forEach((track) => track.stop()),
    lost: new Promise((resolve) => tracks.forEach((track) => track.addEventListener("ended", () => resolve()))),
  };
}
