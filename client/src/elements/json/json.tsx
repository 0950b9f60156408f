import { useState } from "preact/hooks";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./json.css";

interface JsonProps {
  value?: unknown;
  depth?: number;
}

const PAGE = 100;

export function Json({ node, props }: ElementProps<JsonProps>) {
  return (
    <div class="rn-json" {...rootOf(node)}>
      <Value value={props.value ?? null} open={props.depth ?? 2} />
      <Help text={props.help} />
    </div>
  );
}

/** `open` counts down the levels that start open. */
function Value({ name, value, open }: { name?: string; value: unknown; open: number }) {
  if (typeof value === "object" && value !== null) return <Branch name={name} value={value} open={open} />;
  return (
    <div class="rn-json-leaf">
      <Name name={name} />
      <span class={"rn-json-" + (value === null ? "null" : typeof value)}>{JSON.stringify(value)}</span>
    </div>
  );
}

function Branch({ name, value, open }: { name?: string | undefined; value: object; open: number }) {
  const [isOpen, setOpen] = useState(open > 0);
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const [shown, setShown] = useState(PAGE);
  return (
    <details class="rn-json-branch" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Name name={name} />
        <span class="rn-json-size">{isArray ? `[${entries.length}]` : `{${entries.length}}`}</span>
      </summary>
      {isOpen && entries.slice(0, shown).map(([key, child]) => <Value key={key} name={key} value={child} open={open - 1} />)}
      {isOpen && entries.length > shown && (
        <button type="button" class="rn-link" onClick={() => setShown(shown + PAGE)}>
          {words.value.more((entries.length - shown).toLocaleString("en"))}
        </button>
      )}
    </details>
  );
}

function Name({ name }: { name?: string | undefined }) {
  return name === undefined ? null : <span class="rn-json-name">{name}: </span>;
}
