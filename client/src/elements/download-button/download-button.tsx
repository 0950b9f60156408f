import { download } from "../../browser/download";
import { plainText } from "../../markdown/inline";
import { ButtonFace } from "../../ui/button-face";
import { Help } from "../../ui/help";
import { DownloadIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { useShortcut } from "../../ui/shortcut";
import { rootOf, type ElementProps, type InputProps } from "../element";
import "./download-button.css";

interface DownloadButtonProps extends InputProps {
  /** Where the file is; absent if it is made when it is asked for, and comes by a call. */
  href?: string;
  fileName?: string;
  primary?: boolean;
  problem?: string;
}

export function DownloadButton({ node, props }: ElementProps<DownloadButtonProps>) {
  const inputs = useInputs();
  const within = useShortcut(props.shortcut);
  const click = () => {
    const url = props.href === undefined ? undefined : inputs.bytes.url(props.href);
    if (url !== undefined) download(url, props.fileName ?? "");
    inputs.sendTrigger(node.id);
  };
  return (
    <div class="rn-download" {...rootOf(node)}>
      <div class="rn-button-row" ref={within}>
        <button type="button" class={props.primary ? "rn-button rn-primary" : "rn-button"} disabled={props.disabled || props.problem !== undefined} onClick={click}>
          <ButtonFace of={props}>
            <DownloadIcon />
          </ButtonFace>
        </button>
        <Help text={props.help} about={plainText(props.label ?? "")} />
      </div>
      {props.problem !== undefined && <NotShown alt={undefined} problem={props.problem} />}
    </div>
  );
}
