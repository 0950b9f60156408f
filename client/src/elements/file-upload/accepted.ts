/** Why the host would not take such a file, in its words (runnel.spi.Accepted); undefined if it would. */
export function problemOf(file: File, accept: string, maxBytes: number): string | undefined {
  const wanted = accept === "" ? [] : accept.split(",");
  if (wanted.length > 0 && !wanted.some((each) => matches(file, each.toLowerCase()))) {
    return `RN133 ${file.name} is not among ${wanted.join(", ")}`;
  }
  return file.size > maxBytes ? `RN132 ${file.name} has ${sizeText(file.size)}, at most ${sizeText(maxBytes)} are taken` : undefined;
}

function matches(file: File, wanted: string): boolean {
  if (wanted.startsWith(".")) return file.name.toLowerCase().endsWith(wanted);
  const type = file.type.toLowerCase();
  return wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

/** A size as people say it, like 1.5 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  let value = bytes / 1000;
  const units = ["KB", "MB", "GB", "TB"];
  while (value >= 999.95 && units.length > 1) {
    value /= 1000;
    units.shift();
  }
  return `${Math.round(value * 10) / 10} ${units[0]}`;
}
