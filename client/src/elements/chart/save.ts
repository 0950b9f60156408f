import { download } from "../../browser/download";
import type { Drawing } from "./draw";

/** A name for the file, of the title. */
export function fileName(title: string | undefined, type: string): string {
  const words = (title ?? "").normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return `${words || "chart"}.${type}`;
}

export function savePng(drawing: Drawing, title: string | undefined, background: string): void {
  download(drawing.png(background), fileName(title, "png"));
}

/** The same option is drawn once more, as SVG. */
export async function saveSvg(drawing: Drawing, title: string | undefined, background: string): Promise<void> {
  const { svgOf } = await import("./svg");
  const { option, width, height } = drawing.shown;
  const url = URL.createObjectURL(new Blob([svgOf({ ...option, backgroundColor: background }, width, height)], { type: "image/svg+xml" }));
  download(url, fileName(title, "svg"));
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
