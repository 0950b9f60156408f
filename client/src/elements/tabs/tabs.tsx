import { useRef } from "preact/hooks";
import { usePageInputs } from "../../ui/inputs";
import { Block } from "../block";
import { controlId, rootOf, type ElementProps } from "../element";
import "./tabs.css";

interface TabsProps {
  label?: string;
  labels?: string[];
  value?: string;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The chosen tab shows at once; its content follows from the host, and the old one stays until then. */
export function Tabs({ node, props }: ElementProps<TabsProps>) {
  const inputs = usePageInputs();
  const list = useRef<HTMLDivElement>(null);
  const labels = props.labels ?? [];
  const open = props.value ?? labels[0];
  const children = node.children.value;
  const panel = children.find((child) => child.props.value.label === open) ?? children[0];
  const isOld = panel !== undefined && panel.props.value.label !== open;
  const id = controlId(node);

  const choose = (label: string) => {
    if (label !== open) inputs.sendValue(node.id, label);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = step(Math.max(labels.indexOf(open ?? ""), 0), labels.length);
    choose(labels[next]!);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };

  return (
    <div class="rn-tabs" {...rootOf(node)}>
      <div class="rn-tablist" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
        {labels.map((label, i) => (
          <button
            key={label}
            type="button"
            role="tab"
            id={`${id}-${i}`}
            aria-selected={label === open}
            aria-controls={label === open ? id + "-panel" : undefined}
            tabIndex={label === open ? 0 : -1}
            onClick={() => choose(label)}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        class="rn-tabpanel"
        role="tabpanel"
        id={id + "-panel"}
        aria-labelledby={`${id}-${labels.indexOf(open ?? "")}`}
        aria-busy={isOld}
      >
        {panel && <Block key={panel.id} node={panel} root />}
      </div>
    </div>
  );
}

/** A tab outside of tabs is a box like any other. */
export function Tab({ node }: ElementProps) {
  return <Block node={node} root />;
}
