import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { Place } from "../address/bar";
import type { Flight } from "../session/outbox";
import type { RunState } from "../session/session";
import type { Bytes } from "../transport/bytes";

/** Every input may have these. */
export interface InputProps {
  label?: string;
  help?: string;
  disabled?: boolean;
  /** An emoji before the label. */
  icon?: string;
  /** As `ctrl+shift+k`. */
  shortcut?: string;
  labelVisibility?: "hidden" | "collapsed";
}

/** What an input may ask of the session. */
export interface Inputs {
  sendValue(id: string, value: unknown): void;
  /** A click, or what is submitted with one. */
  sendTrigger(id: string, value?: unknown, flight?: Flight): void;
  /** Where pictures and downloads are, and where files of the visitor's go. */
  readonly bytes: Bytes;
  /** Asks the element's other half for something, without a run; rejects with a NoReply. */
  ask(id: string, ask: Record<string, unknown>): Promise<unknown>;
  /** Ends the run in progress. */
  sendStop(): void;
  readonly state: ReadonlySignal<RunState>;
  inFlight(id: string): boolean;
  whenSettled(id: string, callback: () => void): void;
  beginDraft(id: string): void;
  endDraft(id: string): void;
  /** An address of the app as a link. */
  hrefOf(place: Place): string;
  /** The visitor goes to another page of the app. */
  go(place: Place): void;
  /** Shows a value of an input of a form, which is sent when the form is submitted. */
  holdValue(form: string, id: string, value: unknown): void;
  /** Sends what was held for the inputs of a form, with the click on its button. */
  submitForm(form: string, button: string): void;
  /** In a form: the inputs of the page around it. */
  readonly page?: Inputs;
}

export const InputsContext = createContext<Inputs | undefined>(undefined);

export function useInputs(): Inputs {
  const inputs = useContext(InputsContext);
  if (inputs === undefined) throw new Error("an input outside of a session");
  return inputs;
}

/** For what opens parts of the page: it does so at once, also in a form. */
export function usePageInputs(): Inputs {
  const inputs = useInputs();
  return inputs.page ?? inputs;
}
