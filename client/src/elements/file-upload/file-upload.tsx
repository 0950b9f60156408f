import { useId, useRef, useState } from "preact/hooks";
import { CloseIcon, ErrorIcon, UploadIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { words } from "../../words/words";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { problemOf, sizeText } from "./accepted";
import "./file-upload.css";

/** A file that the host has. */
interface Held {
  id: string;
  name: string;
  type: string;
  size: number;
}

interface FileUploadProps extends InputProps {
  value?: Held[];
  /** Where files go. */
  to?: string;
  /** As in HTML: endings and types, with commas. */
  accept?: string;
  maxBytes?: number;
  /** How many it holds; 1 if absent. */
  maxFiles?: number;
}

/** One that is on its way, or did not arrive. */
interface Coming {
  key: number;
  name: string;
  part: number;
  problem?: string;
  over: AbortController;
}

let last = 0;

export function FileUpload({ node, props }: ElementProps<FileUploadProps>) {
  const inputs = useInputs();
  const id = controlId(node);
  const limits = useId();
  const field = useRef<HTMLInputElement>(null);
  const [coming, setComing] = useState<Coming[]>([]);
  const [over, setOver] = useState(false);
  const held = props.value ?? [];
  const maxFiles = props.maxFiles ?? 1;
  const several = maxFiles > 1;
  const said = words.value;

  const change = (key: number, change: Partial<Coming>) => setComing((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: number) => setComing((all) => all.filter((each) => each.key !== key));
  // What the host has by now, which may be more than when the file set out.
  const now = () => (node.props.peek().value as Held[] | undefined) ?? [];

  const give = async (file: File, problem: string | undefined) => {
    const one: Coming = { key: ++last, name: file.name, part: 0, over: new AbortController(), ...(problem === undefined ? {} : { problem }) };
    setComing((all) => [...(several ? all : []), one]);
    if (problem !== undefined) return;
    try {
      const given = await inputs.bytes.give(props.to ?? "", file, (part) => change(one.key, { part }), one.over.signal);
      const arrived = { id: given, name: file.name, type: file.type, size: file.size };
      inputs.sendValue(node.id, several ? [...now(), arrived] : [arrived]);
      forget(one.key);
    } catch (error) {
      if (one.over.signal.aborted) forget(one.key);
      else change(one.key, { problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const take = (files: FileList | null | undefined) => {
    if (props.disabled) return;
    let room = several ? maxFiles - held.length - coming.filter((each) => each.problem === undefined).length : 1;
    for (const file of files ?? []) {
      const problem = problemOf(file, props.accept ?? "", props.maxBytes ?? Infinity) ?? (room > 0 ? undefined : `RN132 ${file.name} is one too many: at most ${maxFiles}`);
      if (problem === undefined) room--;
      void give(file, problem);
    }
  };
  const remove = (gone: Held) => {
    inputs.sendValue(node.id, now().filter((each) => each.id !== gone.id));
    field.current?.focus();
  };

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
          take(event.dataTransfer?.files);
        }}
      >
        <UploadIcon />
        <span>
          <span class="rn-upload-ask">{several ? said.chooseFiles : said.chooseFile}</span> <span>{said.orDrop(several)}</span>
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
          disabled={props.disabled}
          aria-describedby={limits}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = ""; // the same file may be chosen again
          }}
        />
      </div>
      {held.length + coming.length > 0 && (
        <ul class="rn-upload-files">
          {held.map((file) => (
            <li key={file.id}>
              <span class="rn-upload-name">{file.name}</span>
              <span class="rn-upload-size">{sizeText(file.size)}</span>
              {!props.disabled && <RemoveButton label={said.remove(file.name)} onClick={() => remove(file)} />}
            </li>
          ))}
          {coming.map(({ key, name, part, problem, over: stop }) => (
            <li key={key} data-problem={problem !== undefined || undefined}>
              {problem === undefined ? (
                <>
                  <span class="rn-upload-name">{name}</span>
                  <progress max={1} value={part} aria-label={said.uploading(name)} />
                  <RemoveButton label={`${said.cancel} ${name}`} onClick={() => stop.abort()} />
                </>
              ) : (
                <>
                  <ErrorIcon />
                  <span class="rn-upload-name" role="alert">
                    <strong>{problem.split(" ")[0]}</strong> {problem.slice(problem.indexOf(" ") + 1)}
                  </span>
                  <RemoveButton label={`${said.dismiss} ${name}`} onClick={() => forget(key)} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="rn-icon-button" aria-label={label} onClick={onClick}>
      <CloseIcon />
    </button>
  );
}
