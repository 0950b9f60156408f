/** Moves, in order: put the first before the second, or at the end. */
export function moved<T extends { id: string }>(
  items: readonly T[],
  moves: readonly [id: string, before: string | null][],
): T[] {
  const list = [...items];
  for (const [id, before] of moves) {
    const from = indexOf(list, id);
    const [item] = list.splice(from, 1);
    list.splice(before === null ? list.length : indexOf(list, before), 0, item!);
  }
  return list;
}

function indexOf(list: readonly { id: string }[], id: string): number {
  const index = list.findIndex((item) => item.id === id);
  if (index < 0) throw new Error(`order names ${id}, which is not a child`);
  return index;
}
