import { Refusal } from "../session/calls";
import { download } from "./download";
import { fresh, type Turn, withGesture } from "./gesture";
import { words } from "../words/words";

interface Opened {
  name: string;
  type: string;
  /** In Base64. */
  content: string;
}

/** Answers null if the visitor chooses none. */
export async function openFile(accept: string, maxBytes: number, turn: Turn): Promise<Opened | null> {
  const choose = () => chooseFile(accept, turn.over);
  let file: File | null;
  try {
    file = await (fresh() ? choose() : withGesture({ title: words.value.mayChooseFile, button: words.value.chooseFile }, turn, choose));
  } catch (problem) {
    if (problem instanceof Refusal) return null; // no wish to choose is no mistake
    throw problem;
  }
  if (file === null) return null;
  if (file.size > maxBytes) throw new Refusal("full", `${file.name} has ${file.size} bytes`);
  return { name: file.name, type: file.type, content: await base64(file) };
}

function chooseFile(accept: string, over: AbortSignal): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    over.addEventListener("abort", () => resolve(null));
    input.click();
  });
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Refusal("unavailable", `${file.name} cannot be read: ${reader.error?.message ?? ""}`));
    reader.readAsDataURL(file);
  });
}

export async function save(name: string, content: string): Promise<void> {
  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may ask where to, before it reads
}
