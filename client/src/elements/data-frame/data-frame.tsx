import { useEffect, useState } from "preact/hooks";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import type { DataFrameProps } from "./props";
import type { View } from "./view";

let view: typeof View | undefined;

/** Comes with its library when the first one does; the room is there from the start. */
export function DataFrame({ node, props }: ElementProps<DataFrameProps>) {
  const [state, setState] = useState(view === undefined ? "waits" : "there");
  useEffect(() => {
    import("./view").then(
      (module) => {
        view = module.View;
        setState("there");
      },
      () => setState("failed"),
    );
  }, []);
  const View = view;
  return (
    <div {...rootOf(node)} style={View === undefined ? { height: `${props.height ?? 400}px` } : undefined}>
      {View !== undefined && <View node={node} props={props} />}
      {state === "failed" && <p>{words.value.gridNotLoaded}</p>}
    </div>
  );
}
