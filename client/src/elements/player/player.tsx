import { useState } from "preact/hooks";
import { Markdown } from "../../markdown/markdown";
import { resolved } from "../../transport/bytes";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { rootOf, type ElementProps } from "../element";
import "./player.css";

interface PlayerProps {
  src?: string;
  label?: string;
  caption?: string;
  /** In pixels; of a film. */
  width?: number;
  loop?: boolean;
  /** Begins by itself, a film without its sound. */
  autoplay?: boolean;
  problem?: string;
}

/** audio and video. */
export function Player({ node, props }: ElementProps<PlayerProps>) {
  const { bytes } = useInputs();
  const [broken, setBroken] = useState<string>();
  const url = resolved(bytes, props.src);
  const what = node.kind === "audio" ? "sound" : "film";
  const damaged = `RN130 The ${what} is damaged, of a kind that this browser does not play, or not there any more`;
  const problem = props.problem ?? (url === undefined ? "RN130 There is nothing to play" : broken === url ? damaged : undefined);
  const common = {
    src: url,
    controls: true,
    preload: "metadata" as const,
    "aria-label": props.label ?? props.caption ?? what,
    loop: props.loop,
    autoplay: props.autoplay,
    onError: () => setBroken(url),
  };
  return (
    <figure class="rn-player" {...rootOf(node)}>
      {problem !== undefined ? (
        <NotShown alt={props.label} problem={problem} />
      ) : node.kind === "audio" ? (
        <audio {...common} />
      ) : (
        <video {...common} width={props.width} muted={props.autoplay} playsInline />
      )}
      {props.caption && (
        <figcaption>
          <Markdown text={props.caption} />
        </figcaption>
      )}
    </figure>
  );
}
