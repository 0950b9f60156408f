import { Refusal } from "../session/calls";
import type { CallError } from "../wire/frames";

const ERRORS: Record<number, CallError> = { 1: "refused", 2: "unavailable", 3: "timeout" };

export function position(timeout: number, precise: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const geolocation = navigator.geolocation as Geolocation | undefined;
    if (geolocation === undefined || !isSecureContext) throw new Refusal("unavailable", "the browser tells no page the position here; it takes https");
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy }, timestamp }) => resolve({ latitude, longitude, accuracy, at: Math.round(timestamp) }),
      ({ code, message }) => reject(new Refusal(ERRORS[code] ?? "unavailable", message)),
      { timeout, enableHighAccuracy: precise },
    );
  });
}
