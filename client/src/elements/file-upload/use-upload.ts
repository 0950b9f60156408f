import { useState } from "preact/hooks";
import type { TreeNode } from "../../tree/tree";
import { useInputs, type InputProps } from "../../ui/inputs";
import { problemOf } from "./accepted";

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
}

/** One that is on its way, or did not arrive. */
export interface Coming {
  key: number;
  name: string;
  part: number;
  problem?: string;
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

/** Files on their way to the host and those that it has. `without`: what is the app's already, and no longer the field's. */
export function useUpload(node: TreeNode, props: FileUploadProps, without: ReadonlySet<string> = NONE): Upload {
  const inputs = useInputs();
  const [coming, setComing] = useState<Coming[]>([]);
  const left = (files: readonly Held[] | undefined) => (files ?? []).filter((file) => !without.has(file.id));
  const held = left(props.value);
  const maxFiles = props.maxFiles ?? 1;
  const several = maxFiles > 1;

  const change = (key: number, change: Partial<Coming>) => setComing((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: number) => setComing((all) => all.filter((each) => each.key !== key));
  // What the host has by now, which may be more than when the file set out.
  const now = () => left(node.props.peek().value as Held[] | undefined);

  const give = async (file: File, problem: string | undefined) => {
    const one: Coming = { key: ++last, name: file.name, part: 0, over: new AbortController(), ...(problem === undefined ? {} : { problem }) };
    setComing((all) => [...(several ? all : []), one]);
    if (problem !== undefined) return;
    try {
      const given = await inputs.bytes.give(props.to ?? "", file, (part) => change(one.key, { part }), one.over.signal);
      const arrived = { id: given, name: file.name, type: file.type, size: file.size };
      inputs.sendValue(node.id, several ? [...now(), arrived] : [arrived]);
      forget(one.key);
    } catch (error) {
      if (one.over.signal.aborted) forget(one.key);
      else change(one.key, { problem: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    held,
    coming,
    several,
    take(files) {
      if (props.disabled) return;
      let room = several ? maxFiles - held.length - coming.filter((each) => each.problem === undefined).length : 1;
      for (const file of files ?? []) {
        const problem = problemOf(file, props.accept ?? "", props.maxBytes ?? Infinity) ?? (room > 0 ? undefined : `RN132 ${file.name} is one too many: at most ${maxFiles}`);
        if (problem === undefined) room--;
        void give(file, problem);
      }
    },
    remove: (gone) => inputs.sendValue(node.id, now().filter((each) => each.id !== gone.id)),
    forget,
  };
}

const NONE: ReadonlySet<string> = new Set();
