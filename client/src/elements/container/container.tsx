import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import { useScrollToEnd } from "./scroll";
import "./container.css";

interface ContainerProps {
  border?: boolean;
  height?: number;
  /** Its end stays in view. */
  follow?: boolean;
}

export function Container({ node, props }: ElementProps<ContainerProps>) {
  if (props.height !== undefined) return <Scrolled node={node} props={props} />;
  return <Block node={node} class={props.border ? "rn-block rn-bordered" : "rn-block"} root />;
}

function Scrolled({ node, props }: ElementProps<ContainerProps>) {
  const box = useScrollToEnd(props.follow === true);
  return (
    <div
      ref={box}
      class={props.border ? "rn-scroll rn-bordered" : "rn-scroll"}
      style={{ height: `${props.height}px` }}
      tabIndex={0}
      role={props.follow ? "log" : "group"}
      aria-label={props.follow ? "Log" : "Scrolled part"}
      {...rootOf(node)}
    >
      <Block node={node} />
    </div>
  );
}

/** keyed, empty and fragment draw nothing of their own: the children lie in the box around. */
export function Transparent({ node }: ElementProps) {
  return <Block node={node} class="rn-transparent" root />;
}
