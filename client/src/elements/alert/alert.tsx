import { Markdown } from "../../markdown/markdown";
import { Help } from "../../ui/help";
import { ErrorIcon, InfoIcon, SuccessIcon, WarningIcon } from "../../ui/icons";
import { rootOf, type ElementProps } from "../element";
import "./alert.css";

interface AlertProps {
  text?: string;
  icon?: string;
}

const ICONS = { info: InfoIcon, success: SuccessIcon, warning: WarningIcon, error: ErrorIcon };

export function Alert({ node, props }: ElementProps<AlertProps>) {
  const kind = node.kind as keyof typeof ICONS;
  const Icon = ICONS[kind];
  return (
    <div class={"rn-alert rn-" + kind} role={kind === "error" ? "alert" : "status"} {...rootOf(node)}>
      <span class="rn-alert-icon">{props.icon ?? <Icon />}</span>
      <Markdown text={props.text ?? ""} />
      <Help text={props.help} />
    </div>
  );
}
