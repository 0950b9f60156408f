import { useId, useRef, useState } from "preact/hooks";
import { UploadIcon } from "../../ui/icons";
import { Label } from "../../ui/label";
import { words } from "../../words/words";
import { controlId, rootOf, type ElementProps } from "../element";
import { sizeText } from "./accepted";
import { FileList } from "./file-list";
import { filesIn } from "./folder";
import { useUpload, type FileUploadProps } from "./use-upload";
import "./file-upload.css";

export function FileUpload({ node, props }: ElementProps<FileUploadProps>) {
  const id = controlId(node);
  const limits = useId();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useUpload(node, props);
  const { several } = upload;
  const said = words.value;

  return (
    <div class="rn-field rn-upload" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div
        class="rn-upload-place"
        data-over={over || undefined}
        data-disabled={props.disabled || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!props.disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer === null) return;
          if (props.directory) void filesIn(event.dataTransfer).then(upload.take);
          else upload.take(event.dataTransfer.files);
        }}
      >
        <UploadIcon />
        <span>
          <span class="rn-upload-ask">{props.directory ? said.chooseFolder : several ? said.chooseFiles : said.chooseFile}</span> <span>{said.orDrop(several && !props.directory)}</span>
          <span class="rn-upload-limits" id={limits}>
            {props.accept && `${props.accept.replaceAll(",", ", ")} · `}
            {props.maxBytes !== undefined && said.upTo(sizeText(props.maxBytes), several)}
          </span>
        </span>
        <input
          ref={field}
          id={id}
          type="file"
          accept={props.accept}
          multiple={several}
          {...(props.directory ? { webkitdirectory: true } : {})}
          disabled={props.disabled}
          aria-describedby={limits}
          onChange={(event) => {
            upload.take(event.currentTarget.files);
            event.currentTarget.value = ""; // the same file may be chosen again
          }}
        />
      </div>
      <FileList upload={upload} disabled={props.disabled} after={() => field.current?.focus()} />
    </div>
  );
}
