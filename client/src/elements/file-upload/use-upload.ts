import { effect, untracked } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { TreeNode } from "../../tree/tree";
import { useInputs, type InputProps } from "../../ui/inputs";
import { problemOf } from "./accepted";
import { pathOf } from "./folder";

/** A file that the host has. */
export interface Held {
  id: string;
  name: string;
  type: string;
  size: number;
}

export interface FileUploadProps extends InputProps {
  value?: Held[];
  /** Where files go. */
  to?: string;
  /** As in HTML: endings and types, with commas. */
  accept?: string;
  maxBytes?: number;
  /** How many it holds; 1 if absent. */
  maxFiles?: number;
  /** A folder with all that is in it. */
  directory?: boolean;
}

/** One that is on its way, or did not arrive. */
export interface Coming {
  key: number;
  name: string;
  part: number;
  problem?: string;
  /** The connection broke off on it: it sets out again when there is one. */
  broken?: File;
  over: AbortController;
}

export interface Upload {
  held: readonly Held[];
  coming: readonly Coming[];
  several: boolean;
  /** Sends files on their way, as far as they are taken. */
  take(files: Iterable<File> | null | undefined): void;
  /** Takes one away that the host has. */
  remove(gone: Held): void;
  /** Forgets one that did not arrive. */
  forget(key: number): void;
}

let last = 0;
const AT_ONCE = 4;
const BROKEN_OFF = "RN134 ";

/** Files on their way to the host and those that it has. `without`: what is the app's already, and no longer the field's. */
export function useUpload(node: TreeNode, props: FileUploadProps, without: ReadonlySet<string> = NONE): Upload {
  const inputs = useInputs();
  const [coming, setComing] = useState<Coming[]>([]);
  const way = useRef<Way>({ queue: [], flying: 0, arrived: [], order: new Map(), listening: false }).current;
  const latest = useRef(coming);
  latest.current = coming;
  const left = (files: readonly Held[] | undefined) => (files ?? []).filter((file) => !without.has(file.id));
  const held = left(props.value);
  const maxFiles = props.maxFiles ?? 1;
  const several = maxFiles > 1;

  const change = (key: number, change: Partial<Coming>) => setComing((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (...keys: number[]) => setComing((all) => all.filter((each) => !keys.includes(each.key)));
  // What the host has by now, which may be more than when the file set out.
  const now = () => left(node.props.peek().value as Held[] | undefined);

  // Of a folder a thousand files arrive: those that do while the host is told of others are told together, and the last at once.
  const tell = () => {
    if (way.arrived.length === 0) return;
    const others = way.flying > 1 || way.queue.length > 0;
    if (others && inputs.inFlight(node.id)) {
      if (way.listening) return;
      way.listening = true;
      inputs.whenSettled(node.id, () => {
        way.listening = false;
        tell();
      });
      return;
    }
    const arrived = way.arrived.splice(0);
    const files = arrived.map(({ file }) => file);
    for (const { key, file } of arrived) way.order.set(file.id, key);
    // As they were chosen, not as they arrived.
    const place = ({ id }: Held) => way.order.get(id) ?? 0;
    inputs.sendValue(node.id, several ? [...now(), ...files].sort((a, b) => place(a) - place(b)) : files.slice(-1));
    forget(...arrived.map(({ key }) => key));
  };
  const give = async ({ one, file }: Waiting) => {
    if (one.over.signal.aborted) return forget(one.key);
    way.flying++;
    try {
      const id = await inputs.bytes.give(String(node.props.peek().to ?? ""), file, (part) => change(one.key, { part }), one.over.signal, one.name);
      way.arrived.push({ key: one.key, file: { id, name: one.name, type: file.type, size: file.size } });
      tell();
    } catch (error) {
      if (one.over.signal.aborted) forget(one.key);
      else {
        const problem = error instanceof Error ? error.message : String(error);
        change(one.key, { problem, ...(problem.startsWith(BROKEN_OFF) && { broken: file }) });
      }
    } finally {
      way.flying--;
      next();
    }
  };
  const next = () => {
    while (way.flying < AT_ONCE && way.queue.length > 0) void give(way.queue.shift()!);
  };
  // A new host has another address for them, which the page knows when it is drawn.
  const again = () => {
    for (const { broken, problem: _, ...one } of latest.current) {
      if (broken === undefined) continue;
      way.queue.push({ one, file: broken });
      setComing((all) => all.map((each) => (each.key === one.key ? { ...one, part: 0 } : each)));
    }
    next();
  };
  const retry = useRef(again);
  retry.current = again;
  useEffect(() => {
    let away = false;
    return effect(() => {
      const state = inputs.state.value;
      if (state === "offline") away = true;
      else if (away && state !== "running") {
        away = false;
        untracked(() => retry.current());
      }
    });
  }, [inputs]);
  const take = (files: Iterable<File> | null | undefined) => {
    if (props.disabled) return;
    let room = several ? maxFiles - held.length - coming.filter((each) => each.problem === undefined).length : 1;
    const added: Coming[] = [];
    const tooMany: string[] = [];
    const add = (name: string, problem?: string) => {
      const one: Coming = { key: ++last, name, part: 0, over: new AbortController(), ...(problem === undefined ? {} : { problem }) };
      added.push(one);
      return one;
    };
    for (const file of files ?? []) {
      const name = props.directory ? pathOf(file) : file.name;
      const problem = problemOf(file, props.accept ?? "", props.maxBytes ?? Infinity);
      if (problem?.startsWith("RN133") && name.includes("/")) continue; // of a folder only what is wanted
      if (problem !== undefined) add(name, problem);
      else if (room-- > 0) way.queue.push({ one: add(name), file });
      else tooMany.push(name);
    }
    if (tooMany.length > 0) add(tooMany[0]!, `RN132 ${tooMany[0]} is one too many${tooMany.length > 1 ? `, as are ${tooMany.length - 1} others` : ""}: at most ${maxFiles}`);
    setComing((all) => [...(several ? all : []), ...added]);
    next();
  };
  return {
    held,
    coming,
    several,
    take,
    remove: (gone) => inputs.sendValue(node.id, now().filter((each) => each.id !== gone.id)),
    forget,
  };
}

interface Waiting {
  one: Coming;
  file: File;
}

interface Way {
  queue: Waiting[];
  flying: number;
  /** The host has them; it was not told yet that the field has. */
  arrived: { key: number; file: Held }[];
  /** By id: its place among those that were chosen. */
  order: Map<string, number>;
  listening: boolean;
}

const NONE: ReadonlySet<string> = new Set();
