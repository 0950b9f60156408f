import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TreeNode } from "../../tree/tree";
import { StopIcon, UpIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { controlId, rootOf, type ElementProps } from "../element";
import { useFollow } from "./follow";
import { useLasting } from "./lasting";
import "./chat.css";

interface ChatInputProps {
  label?: string;
  maxLength?: number;
  stoppable?: boolean;
  disabled?: boolean;
}

const STOP_AFTER_MS = 300; // as the Stop button of the page: quick runs show none

export function ChatInput({ node, props }: ElementProps<ChatInputProps>) {
  const inputs = useInputs();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const pinned = isInMain(node);
  const newest = useFollow(pinned);
  const running = useLasting(inputs.state.value === "running", STOP_AFTER_MS);
  const stops = props.stoppable === true && running && text === "";

  useLayoutEffect(() => {
    const box = field.current!;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`; // 2: its border
  }, [text]);

  const submit = () => {
    field.current!.focus();
    if (text.trim() === "") return;
    inputs.sendTrigger(node.id, text.trimEnd());
    setText("");
    newest();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while an input method composes picks a word; with Shift it begins a line.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <div class={pinned ? "rn-chat-input rn-chat-pinned" : "rn-chat-input"} {...rootOf(node)}>
      <div class="rn-chat-box">
        <textarea
          id={controlId(node)}
          class="rn-input"
          ref={field}
          rows={1}
          value={text}
          placeholder={props.label}
          aria-label={props.label || "Message"}
          maxLength={props.maxLength}
          disabled={props.disabled}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {stops ? (
          <button type="button" class="rn-icon-button rn-chat-button" aria-label="Stop answering" onClick={() => inputs.sendStop()}>
            <StopIcon />
          </button>
        ) : (
          <button
            type="button"
            class="rn-icon-button rn-chat-button"
            aria-label="Send"
            disabled={props.disabled || text.trim() === ""}
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
