import { CloseIcon, DownloadIcon, TableIcon, VectorIcon } from "../../ui/icons";
import { words } from "../../words/words";

interface ToolsProps {
  asTable: boolean;
  onTable(): void;
  /** Absent: it cannot be saved as a picture. */
  onPng?: () => void;
  onSvg?: () => void;
  /** Absent: nothing is chosen. */
  onClear?: (() => void) | undefined;
}

/** The buttons of a chart: seen when it is pointed at, or has the focus. */
export function Tools({ asTable, onTable, onPng, onSvg, onClear }: ToolsProps) {
  const w = words.value;
  return (
    <div class="rn-chart-tools" data-open={asTable || onClear ? "" : undefined}>
      {onClear && <Tool label={w.clearChosen} onClick={onClear}><CloseIcon /></Tool>}
      <Tool label={w.showAsTable} pressed={asTable} onClick={onTable}><TableIcon /></Tool>
      {!asTable && onPng && <Tool label={w.savePng} onClick={onPng}><DownloadIcon /></Tool>}
      {!asTable && onSvg && <Tool label={w.saveSvg} onClick={onSvg}><VectorIcon /></Tool>}
    </div>
  );
}

export function Tool({ label, pressed, onClick, children }: { label: string; pressed?: boolean; onClick(): void; children: preact.ComponentChildren }) {
  return (
    <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
