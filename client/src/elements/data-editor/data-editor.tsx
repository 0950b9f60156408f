import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { Icon, PlusIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { language } from "../../words/words";
import { rootOf, type ElementProps } from "../element";
import { EditorGrid, HEADER_HEIGHT, ROW_HEIGHT } from "./editor-grid";
import { editorWords } from "./editor-words";
import { Overlay, textOf } from "./overlay";
import { firstProblem } from "./problems";
import type { DataEditorProps } from "./props";

const FRAME = 20; // borders and a scrollbar

const UndoIcon = () => <Icon><path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5 2.8 6.5l3 3" /></Icon>;
const RedoIcon = () => <Icon><path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.2 3.5l3 3-3 3" /></Icon>;
const BinIcon = () => <Icon><path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5" /></Icon>;

/** Rows that the visitor edits. The host has them; what is on its way there lies over them. */
export function DataEditor({ node, props }: ElementProps<DataEditorProps>) {
  const inputs = useInputs();
  const words = editorWords.value;
  const spoken = language.value;
  const box = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<EditorGrid>();
  const [, again] = useState(0);
  const [focus, setFocus] = useState<{ row: number; column: string }>();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [said, setSaid] = useState("");
  const latest = useRef(props);
  latest.current = props;

  const overlay = useMemo(
    () =>
      new Overlay(
        (change, flight) => inputs.sendTrigger(node.id, change, flight),
        () => again((n) => n + 1),
      ),
    [node, inputs],
  );
  const rows = overlay.rows(props);
  const shown = useRef(rows);
  shown.current = rows;
  const change: Overlay["add"] = (made) => {
    setSaid("");
    overlay.add(made, latest.current);
  };
  const back = (what: "undo" | "redo") => {
    if (overlay.can(what, latest.current) && !latest.current.disabled) change([what]);
  };

  useEffect(() => {
    const made = new EditorGrid(
      box.current!,
      {
        words,
        language: spoken,
        label: plainText(props.label ?? "") || words.table,
        change,
        next: () => overlay.next(latest.current),
        undo: () => back("undo"),
        redo: () => back("redo"),
        focused: setFocus,
        chosen: setChosen,
        say: setSaid,
      },
      latest.current,
      shown.current,
    );
    setGrid(made);
    return () => made.dispose();
  }, [node, spoken]);

  useLayoutEffect(() => grid?.update(props, rows)); // before the grid is seen without what was written

  const add = () => {
    const row = overlay.next(latest.current);
    change(["put", [row], [], [[]]]);
    // The grid has it when this has been drawn.
    adding.current = row;
  };
  const adding = useRef<number | undefined>(undefined);
  useEffect(() => {
    const row = adding.current;
    if (grid === undefined || row === undefined) return;
    adding.current = undefined;
    grid.edit(row);
  });

  const number = (n: number) => n.toLocaleString(spoken);
  const wanted = HEADER_HEIGHT + Math.max(2, Math.min(rows.length, 1000)) * ROW_HEIGHT + FRAME;
  const problem = said || firstProblem(rows, props.columns ?? [], focus, words, spoken);
  const off = props.disabled === true;
  const tool = (name: string, icon: preact.ComponentChild, disabled: boolean, act: () => void) => (
    <button type="button" class="rn-icon-button" aria-label={name} title={name} disabled={disabled} onClick={act}>
      {icon}
    </button>
  );
  return (
    <div {...rootOf(node)}>
      <div class="rn-frame" role="group" aria-label={plainText(props.label ?? "") || words.table}>
        <div class="rn-frame-bar">
          {props.label && (
            <strong>
              <InlineMarkdown text={props.label} />
            </strong>
          )}
          <Help text={props.help} about={plainText(props.label ?? "")} />
          <span class="rn-frame-count">{chosen.length > 0 ? words.chosen(number(chosen.length)) : words.rows(number(rows.length))}</span>
          <div class="rn-frame-tools rn-editor-tools">
            {tool(words.undo, <UndoIcon />, off || !overlay.can("undo", props), () => back("undo"))}
            {tool(words.redo, <RedoIcon />, off || !overlay.can("redo", props), () => back("redo"))}
            {props.delete && tool(words.remove, <BinIcon />, off || chosen.length === 0, () => change(["remove", [...chosen]]))}
            {props.add && (
              <button type="button" class="rn-button" disabled={off} onClick={add}>
                <PlusIcon />
                {words.add}
              </button>
            )}
          </div>
        </div>
        <div class="rn-frame-grid" ref={box} style={{ height: `${Math.min(props.height ?? 400, wanted)}px` }} />
        <p class="rn-editor-problem" role="status">
          {problem}
        </p>
        {overlay.lost.length > 0 && (
          <div class="rn-editor-lost" role="alert">
            <span>{words.lost(number(overlay.lost.length))}</span>
            <button type="button" class="rn-button" onClick={() => void navigator.clipboard?.writeText(textOf(overlay.lost))}>
              {words.copyLost}
            </button>
            <button type="button" class="rn-button" onClick={() => overlay.forgetLost()}>
              {words.forgetLost}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
