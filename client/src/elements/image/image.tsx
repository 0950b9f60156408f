import { useState } from "preact/hooks";
import { Markdown } from "../../markdown/markdown";
import { resolved } from "../../transport/bytes";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { rootOf, type ElementProps } from "../element";
import "./image.css";

interface ImageProps {
  /** An address of the host's, or of elsewhere. */
  src?: string;
  alt?: string;
  caption?: string;
  /** In pixels. */
  width?: number;
  /** As wide as its place. */
  stretch?: boolean;
  problem?: string;
}

export function Image({ node, props }: ElementProps<ImageProps>) {
  const { bytes } = useInputs();
  const [broken, setBroken] = useState<string>();
  const url = resolved(bytes, props.src);
  const problem = props.problem ?? (url === undefined ? "RN130 There is nothing to show" : broken === url ? why(props.src!) : undefined);
  return (
    <figure class="rn-image" {...rootOf(node)}>
      {problem !== undefined ? (
        <NotShown alt={props.alt} problem={problem} />
      ) : (
        <img src={url} alt={props.alt ?? ""} width={props.width} data-stretch={props.stretch} decoding="async" onError={() => setBroken(url)} />
      )}
      {props.caption && (
        <figcaption>
          <Markdown text={props.caption} />
        </figcaption>
      )}
    </figure>
  );
}

function why(src: string): string {
  if (/^http:/i.test(src)) return `RN130 Pictures of other sites are shown from https only: ${src}`;
  if (/^https:/i.test(src)) return `RN130 There is no picture that can be shown at ${src}`;
  return "RN130 The picture is damaged, or not there any more";
}
