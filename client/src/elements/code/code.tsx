import { CodeBlock } from "../../ui/code-block";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";

interface CodeProps {
  text?: string;
  language?: string;
  lineNumbers?: boolean;
  wrap?: boolean;
}

export function Code({ node, props }: ElementProps<CodeProps>) {
  return (
    <div {...rootOf(node)}>
      <CodeBlock text={props.text ?? ""} language={props.language} lineNumbers={props.lineNumbers} wrap={props.wrap} />
      <Help text={props.help} />
    </div>
  );
}
