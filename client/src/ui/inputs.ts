import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { RunState } from "../session/session";
import type { Bytes } from "../transport/bytes";

/** What an input may ask of the session. */
export interface Inputs {
  sendValue(id: string, value: unknown): void;
  /** A click, or what is submitted with one. */
  sendTrigger(id: string, value?: unknown): void;
  /** Where pictures and downloads are, and where files of the visitor's go. */
  readonly bytes: Bytes;
  /** Ends the run in progress. */
  sendStop(): void;
  readonly state: ReadonlySignal<RunState>;
  inFlight(id: string): boolean;
  whenSettled(id: string, callback: () => void): void;
  beginDraft(id: string): void;
  endDraft(id: string): void;
}

export const InputsContext = createContext<Inputs | undefined>(undefined);

export function useInputs(): Inputs {
  const inputs = useContext(InputsContext);
  if (inputs === undefined) throw new Error("an input outside of a session");
  return inputs;
}
