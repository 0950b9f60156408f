const MOST = 10_000;

/** Where files stand that were dropped with their folders. */
const dropped = new WeakMap<File, string>();

/** A file's name with the folders that it is in, if it came with them. */
export function pathOf(file: File): string {
  return dropped.get(file) ?? (file.webkitRelativePath || file.name);
}

/** The files that are dropped, with those in the folders that are. */
export async function filesIn(data: DataTransfer): Promise<File[]> {
  // The list is the browser's, and empty as soon as this waits.
  const waiting = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  if (waiting.length === 0) return [...data.files];
  const files: File[] = [];
  while (waiting.length > 0 && files.length < MOST) {
    const entry = waiting.shift()!;
    try {
      if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        dropped.set(file, entry.fullPath.replace(/^\//, ""));
        files.push(file);
      } else {
        waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
      }
    } catch {
      // It is gone, or may not be read: the others may.
    }
  }
  return files;
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length >= MOST) return all;
    all.push(...some);
  }
}
