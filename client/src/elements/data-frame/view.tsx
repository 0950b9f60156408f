import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { download } from "../../browser/download";
import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { DownloadIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { Popup } from "../../ui/popup";
import { language } from "../../words/words";
import type { ElementProps } from "../element";
import { ColumnsIcon, FullScreenIcon, PinIcon } from "./frame-icons";
import { Grid, HEADER_HEIGHT, rowHeightOf } from "./grid";
import { gridWords } from "./grid-words";
import type { Chosen, DataFrameProps, Window } from "./props";

const FRAME = 20; // borders and a scrollbar
const TYPING_MS = 250;

/** A data frame with its grid, which asks the host for the rows in view. */
export function View({ node, props }: ElementProps<DataFrameProps>) {
  const inputs = useInputs();
  const words = gridWords.value;
  const spoken = language.value;
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid>();
  const [count, setCount] = useState<{ all?: number; shown?: number }>({});
  const [problem, setProblem] = useState<Error>();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const choose = (chosen: Chosen | null) => {
      const { version } = latest.current;
      inputs.sendValue(node.id, chosen === null ? null : { ...chosen, version });
    };
    const chosen = () => node.props.peek().value as Chosen | null | undefined;
    const made = new Grid(
      box.current!,
      {
        words,
        language: spoken,
        label: plainText(props.label ?? "") || words.table,
        ask: (ask) => inputs.ask(node.id, ask) as Promise<Window>,
        chosen,
        choose,
        press: (row, column) => {
          const { press: _, ...rest } = chosen() ?? {};
          choose({ ...rest, press: [nextPress(), row, column] });
        },
        counted: (shown, all) => setCount((before) => (all ? { all: shown } : { ...before, shown })),
        failed: setProblem,
      },
      latest.current,
    );
    setGrid(made);
    return () => made.dispose();
  }, [node, spoken]);

  useEffect(() => grid?.update(props), [grid, props]);

  const all = props.rows ?? count.all;
  const lines = Math.min(all ?? Infinity, 1000);
  const wanted = HEADER_HEIGHT + Math.max(3, lines) * rowHeightOf(props.columns ?? []) + FRAME;
  const number = (n: number) => n.toLocaleString(spoken);
  const saying =
    count.shown !== undefined && all !== undefined ? words.rowsOf(number(count.shown), number(all)) : all === undefined ? "" : words.rows(number(all));
  return (
    <div class="rn-frame" ref={root}>
      {(!props.plain || props.label) && (
        <div class="rn-frame-bar">
          {props.label && (
            <strong>
              <InlineMarkdown text={props.label} />
            </strong>
          )}
          <Help text={props.help} about={plainText(props.label ?? "")} />
          {!props.plain && <span class="rn-frame-count">{saying}</span>}
          {!props.plain && grid !== undefined && <Tools node={node} props={props} grid={grid} root={root} failed={setProblem} />}
        </div>
      )}
      {problem !== undefined && (
        <div class="rn-frame-problem" role="alert">
          {problem.message}
          <button type="button" class="rn-button" onClick={() => grid?.refresh()}>
            {words.tryAgain}
          </button>
        </div>
      )}
      <div class="rn-frame-grid" ref={box} style={{ height: `${Math.min(props.height ?? 400, wanted)}px` }} />
    </div>
  );
}

let presses = 0;

/** Another number for each click, also after a reload. */
function nextPress(): number {
  presses = Math.max(presses + 1, Date.now());
  return presses;
}

interface ToolsProps extends ElementProps<DataFrameProps> {
  grid: Grid;
  root: { current: HTMLDivElement | null };
  failed(problem: Error): void;
}

function Tools({ node, props, grid, root, failed }: ToolsProps) {
  const inputs = useInputs();
  const words = gridWords.value;
  const [choosing, setChoosing] = useState(false);
  const [text, setText] = useState("");
  const anchor = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const timer = setTimeout(() => grid.setSearch(text.trim()), text === "" ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [grid, text]);

  const save = () => {
    inputs.ask(node.id, { download: true, ...grid.query() }).then(
      (reply) => {
        const url = inputs.bytes.url((reply as { href: string }).href);
        if (url !== undefined) download(url, (plainText(props.label ?? "") || "data") + ".csv");
      },
      (problem: Error) => failed(problem),
    );
  };
  return (
    <div class="rn-frame-tools">
      <input
        class="rn-input rn-frame-search"
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button ref={anchor} type="button" class="rn-icon-button" aria-label={words.columns} title={words.columns} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        <ColumnsIcon />
      </button>
      <button type="button" class="rn-icon-button" aria-label={words.download} title={words.download} onClick={save}>
        <DownloadIcon />
      </button>
      <button type="button" class="rn-icon-button" aria-label={words.fullScreen} title={words.fullScreen} onClick={() => turnFull(root.current!)}>
        <FullScreenIcon />
      </button>
      {choosing && (
        <Popup anchor={anchor} onClose={() => setChoosing(false)}>
          <ColumnList props={props} grid={grid} close={() => (setChoosing(false), anchor.current?.focus())} />
        </Popup>
      )}
    </div>
  );
}

function ColumnList({ props, grid, close }: { props: DataFrameProps; grid: Grid; close(): void }) {
  const words = gridWords.value;
  const [, again] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const state = grid.shownColumns();
  useLayoutEffect(() => list.current?.querySelector("input")?.focus(), []);
  const change = (act: () => void) => {
    act();
    again((n) => n + 1);
  };
  return (
    <div class="rn-frame-columns" ref={list} onKeyDown={(event) => event.key === "Escape" && close()}>
      {(props.columns ?? []).map(({ name, label = name }) => {
        const { shown = true, pinned = false } = state.get(name) ?? {};
        return (
          <div key={name}>
            <label>
              <input type="checkbox" checked={shown} onChange={() => change(() => grid.show(name, !shown))} />
              {label}
            </label>
            <button type="button" class="rn-icon-button" aria-label={words.pin(label)} title={words.pin(label)} aria-pressed={pinned} onClick={() => change(() => grid.pin(name, !pinned))}>
              <PinIcon />
            </button>
          </div>
        );
      })}
    </div>
  );
}

function turnFull(root: HTMLElement): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else if (root.requestFullscreen) root.requestFullscreen().catch(() => root.toggleAttribute("data-full"));
  else root.toggleAttribute("data-full");
}
