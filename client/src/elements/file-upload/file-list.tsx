import { CloseIcon, ErrorIcon } from "../../ui/icons";
import { words } from "../../words/words";
import { sizeText } from "./accepted";
import type { Upload } from "./use-upload";
import "./file-upload.css";

const SHOWN = 20;

/** The files of a field: those that the host has, those on their way, those that did not arrive. `after`: one was taken away. */
export function FileList({ upload, disabled, after }: { upload: Upload; disabled: boolean | undefined; after: () => void }) {
  const { held, coming } = upload;
  const said = words.value;
  if (held.length + coming.length === 0) return null;
  return (
    <ul class="rn-upload-files">
      {held.slice(0, SHOWN).map((file) => (
        <li key={file.id}>
          <span class="rn-upload-name">{file.name}</span>
          <span class="rn-upload-size">{sizeText(file.size)}</span>
          {!disabled && (
            <RemoveButton
              label={said.remove(file.name)}
              onClick={() => {
                upload.remove(file);
                after();
              }}
            />
          )}
        </li>
      ))}
      {held.length > SHOWN && <li>{said.more(String(held.length - SHOWN))}</li>}
      {coming.slice(0, SHOWN).map(({ key, name, part, problem, over: stop }) => (
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
              <RemoveButton label={`${said.dismiss} ${name}`} onClick={() => upload.forget(key)} />
            </>
          )}
        </li>
      ))}
      {coming.length > SHOWN && <li role="status">{said.more(String(coming.length - SHOWN))} …</li>}
    </ul>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="rn-icon-button" aria-label={label} onClick={onClick}>
      <CloseIcon />
    </button>
  );
}
