import { Refusal } from "../session/calls";
import { fresh, type Turn, withGesture } from "./gesture";
import { words } from "../words/words";

export async function copy(text: string, turn: Turn): Promise<void> {
  try {
    await write(text);
  } catch {
    const ask = { title: words.value.mayCopy, button: words.value.copy };
    await withGesture(ask, turn, () => write(text)).catch(refused);
  }
}

export async function paste(turn: Turn): Promise<string> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard?.readText === undefined) throw new Refusal("unavailable", "the browser lets no page read the clipboard here; it takes https");
  const read = () => clipboard.readText();
  const ask = { title: words.value.mayPaste, button: words.value.paste };
  return (fresh() ? read() : withGesture(ask, turn, read)).catch(refused);
}

async function write(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) return clipboard.writeText(text);
  // Without https there is only the old way.
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "rn-hidden";
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Refusal("unavailable", "the browser lets no page write to the clipboard here; it takes https");
}

function refused(problem: unknown): never {
  throw problem instanceof Refusal ? problem : new Refusal("refused", problem instanceof Error ? problem.message : String(problem));
}
