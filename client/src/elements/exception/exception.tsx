import { CodeBlock } from "../../ui/code-block";
import { Help } from "../../ui/help";
import { ErrorIcon } from "../../ui/icons";
import { rootOf, type ElementProps } from "../element";
import { CODE, withCode } from "../../words/with-code";
import { words } from "../../words/words";
import "./exception.css";

interface Thrown {
  type?: string;
  message?: string;
  frames?: string[];
}
interface ExceptionProps extends Thrown {
  code?: string;
  fix?: string;
  causes?: Thrown[];
}

export function Exception({ node, props }: ElementProps<ExceptionProps>) {
  return (
    <section class="rn-exception" role="alert" {...rootOf(node)}>
      <div class="rn-exception-head">
        <ErrorIcon />
        <Said {...props} />
        <Help text={props.help} />
      </div>
      <Frames frames={props.frames} />
      {props.causes?.map((cause) => (
        <div class="rn-exception-cause">
          <p class="rn-exception-by">{words.value.causedBy}</p>
          <Said {...cause} />
          <Frames frames={cause.frames} />
        </div>
      ))}
      {props.fix && (
        <div class="rn-exception-fix">
          <p>{words.value.fix}</p>
          <CodeBlock text={props.fix} language="java" />
        </div>
      )}
      {props.code && (
        <p class="rn-exception-code">
          {withCode(words.value.explainedIn(props.code, CODE), `docs/errors/${props.code}`)}
        </p>
      )}
    </section>
  );
}

function Said({ type, message }: Thrown) {
  return (
    <p class="rn-exception-words">
      <strong>{type}</strong>
      {message && <span>{message}</span>}
    </p>
  );
}

function Frames({ frames }: { frames: string[] | undefined }) {
  if (frames === undefined || frames.length === 0) return null;
  return (
    <ol class="rn-exception-frames" aria-label={words.value.stackTrace} tabIndex={0}>
      {frames.map((frame) => (
        <li>{frame}</li>
      ))}
    </ol>
  );
}
