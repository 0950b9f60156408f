import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./progress.css";

export function Progress({ node, props }: ElementProps<{ value?: number; text?: string }>) {
  const share = Math.min(Math.max(props.value ?? 0, 0), 1);
  const percent = Math.round(share * 100);
  return (
    <div class="rn-progress" {...rootOf(node)}>
      <div class="rn-progress-text">
        <span>{props.text && <InlineMarkdown text={props.text} />}</span>
        <Help text={props.help} />
        <span aria-hidden="true">{percent}%</span>
      </div>
      <div
        class="rn-progress-track"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={props.text ? plainText(props.text) : words.value.progress}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
