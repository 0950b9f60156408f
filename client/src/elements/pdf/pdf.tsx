import { resolved } from "../../transport/bytes";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { words } from "../../words/words";
import { rootOf, type ElementProps } from "../element";
import "./pdf.css";

interface PdfProps {
  src?: string;
  label?: string;
  /** In pixels. */
  height?: number;
  problem?: string;
}

/** In the browser's own viewer where it has one, and always with a link: phones have none. Other sites' documents are linked only. */
export function Pdf({ node, props }: ElementProps<PdfProps>) {
  const { bytes } = useInputs();
  const url = resolved(bytes, props.src);
  const label = props.label ?? "PDF";
  const own = url !== undefined && url !== props.src;
  const viewer = own && (navigator as { pdfViewerEnabled?: boolean }).pdfViewerEnabled === true;
  return (
    <div class="rn-pdf" {...rootOf(node)}>
      {url === undefined || props.problem !== undefined ? (
        <NotShown alt={props.label} problem={props.problem ?? "RN130 There is nothing to show"} />
      ) : (
        <>
          {viewer && <iframe src={url} title={label} style={{ height: `${props.height ?? 600}px` }} />}
          <a class="rn-link" href={url} target="_blank" rel="noopener">
            {words.value.openIt(label)}
          </a>
        </>
      )}
    </div>
  );
}
