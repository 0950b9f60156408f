import { download } from "../../browser/download";
import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { DownloadIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { rootOf, type ElementProps } from "../element";
import "./download-button.css";

interface DownloadButtonProps {
  label?: string;
  /** Where the file is; absent if it is made when it is asked for, and comes by a call. */
  href?: string;
  fileName?: string;
  primary?: boolean;
  disabled?: boolean;
  problem?: string;
}

export function DownloadButton({ node, props }: ElementProps<DownloadButtonProps>) {
  const inputs = useInputs();
  const label = props.label ?? "";
  const click = () => {
    const url = props.href === undefined ? undefined : inputs.bytes.url(props.href);
    if (url !== undefined) download(url, props.fileName ?? "");
    inputs.sendTrigger(node.id);
  };
  return (
    <div class="rn-download" {...rootOf(node)}>
      <div class="rn-button-row">
        <button type="button" class={props.primary ? "rn-button rn-primary" : "rn-button"} disabled={props.disabled || props.problem !== undefined} onClick={click}>
          <DownloadIcon />
          <span>
            <InlineMarkdown text={label} />
          </span>
        </button>
        <Help text={props.help} about={plainText(label)} />
      </div>
      {props.problem !== undefined && <NotShown alt={undefined} problem={props.problem} />}
    </div>
  );
}
