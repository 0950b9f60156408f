import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TreeNode } from "../../tree/tree";
import { AttachIcon, StopIcon, UpIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { controlId, rootOf, type ElementProps } from "../element";
import type { Upload } from "../file-upload/use-upload";
import { later } from "../later";
import { useFollow } from "./follow";
import { useLasting } from "./lasting";
import { words } from "../../words/words";
import "./chat.css";

export interface ChatInputProps {
  label?: string;
  maxLength?: number;
  stoppable?: boolean;
  disabled?: boolean;
}

const STOP_AFTER_MS = 300; // as the Stop button of the page: quick runs show none

const FieldWithFiles = later(
  () => import("../lazy").then((chunk) => chunk.FieldWithFiles),
  ({ node, props }: ElementProps<ChatInputProps>) => <Field node={node} props={{ ...props, disabled: true }} />,
);

export function ChatInput({ node, props }: ElementProps<ChatInputProps>) {
  const files = node.children.value.some(({ kind }) => kind === "fileUpload");
  return files ? <FieldWithFiles node={node} props={props} /> : <Field node={node} props={props} />;
}

/** What goes with the next message. */
export interface Attached {
  accept: string | undefined;
  upload: Upload;
  /** They are listed here. */
  list(after: () => void): ComponentChildren;
  /** They are with a message now. */
  send(): void;
}

export function Field({ node, props, attached }: ElementProps<ChatInputProps> & { attached?: Attached }) {
  const inputs = useInputs();
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const pinned = isInMain(node);
  const newest = useFollow(pinned);
  const running = useLasting(inputs.state.value === "running", STOP_AFTER_MS);
  const upload = attached?.upload;
  const empty = text.trim() === "" && !upload?.held.length;
  const onItsWay = upload?.coming.some(({ problem }) => problem === undefined) ?? false;
  const stops = props.stoppable === true && running && text === "" && empty;

  useLayoutEffect(() => {
    const box = field.current!;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`; // 2: its border
  }, [text]);

  const submit = () => {
    field.current!.focus();
    if (empty || onItsWay) return;
    inputs.sendTrigger(node.id, text.trimEnd());
    attached?.send();
    setText("");
    newest();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while an input method composes picks a word; with Shift it begins a line.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  const attach = (files: FileList | undefined, event: Event) => {
    if (upload === undefined || !files?.length) return;
    event.preventDefault();
    upload.take(files);
  };

  return (
    <div class={pinned ? "rn-chat-input rn-chat-pinned" : "rn-chat-input"} {...rootOf(node)}>
      {attached?.list(() => field.current?.focus())}
      <div
        class="rn-chat-box"
        data-files={attached && ""}
        data-over={over || undefined}
        onDragOver={(event) => {
          if (upload === undefined) return;
          event.preventDefault();
          setOver(!props.disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          attach(event.dataTransfer?.files, event);
        }}
      >
        {attached && (
          <>
            <button type="button" class="rn-icon-button rn-chat-attach" aria-label={words.value.attach(attached.upload.several)} disabled={props.disabled} onClick={() => chooser.current!.click()}>
              <AttachIcon />
            </button>
            <input
              ref={chooser}
              type="file"
              hidden
              accept={attached.accept}
              multiple={attached.upload.several}
              onChange={(event) => {
                attached.upload.take(event.currentTarget.files);
                event.currentTarget.value = ""; // the same file may be chosen again
                field.current?.focus();
              }}
            />
          </>
        )}
        <textarea
          id={controlId(node)}
          class="rn-input"
          ref={field}
          rows={1}
          value={text}
          placeholder={props.label}
          aria-label={props.label || words.value.message}
          maxLength={props.maxLength}
          disabled={props.disabled}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => attach(event.clipboardData?.files, event)}
        />
        {stops ? (
          <button type="button" class="rn-icon-button rn-chat-button" aria-label={words.value.stopAnswering} onClick={() => inputs.sendStop()}>
            <StopIcon />
          </button>
        ) : (
          <button
            type="button"
            class="rn-icon-button rn-chat-button"
            aria-label={words.value.send}
            disabled={props.disabled || empty || onItsWay}
            onClick={submit}
          >
            <UpIcon />
          </button>
        )}
      </div>
    </div>
  );
}

const WITHOUT_BOX = ["keyed", "empty", "fragment", "page"];

/** In the main part itself, not in a box within: there it stays at the bottom of the window. */
function isInMain(node: TreeNode): boolean {
  let parent = node.parent;
  while (parent !== undefined && WITHOUT_BOX.includes(parent.kind)) parent = parent.parent;
  return parent?.kind === "main";
}
