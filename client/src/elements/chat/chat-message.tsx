import { useEffect, useRef, useState } from "preact/hooks";
import { resolved } from "../../transport/bytes";
import { SparkIcon, UserIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import { readOut } from "./chat-log";
import { words } from "../../words/words";
import "./chat.css";

const STILL_MS = 1000;
const PEOPLE = ["user", "human"];
const MACHINES = ["assistant", "ai"];

interface ChatMessageProps {
  name?: string;
  avatar?: string;
  /** Address of a picture. */
  src?: string;
  problem?: string;
}

export function ChatMessage({ node, props }: ElementProps<ChatMessageProps>) {
  const name = props.name ?? "";
  const kind = PEOPLE.includes(name) ? "user" : MACHINES.includes(name) ? "assistant" : "other";
  const inputs = useInputs();
  const [broken, setBroken] = useState<string>();
  const picture = resolved(inputs.bytes, props.src);
  const shown = picture !== undefined && picture !== broken;
  const problem = props.problem ?? (shown || props.src === undefined ? undefined : `RN130 The picture of ${name} is damaged, or not there any more`);
  const root = useRef<HTMLElement>(null);
  useEffect(() => (kind === "user" ? undefined : whenStill(root.current!, (text) => readOut(inputs, `${name}: ${text}`))), []);
  return (
    <article class="rn-chat-message" aria-label={name || words.value.message} data-who={kind} ref={root} {...rootOf(node)}>
      <span class="rn-chat-avatar" data-emoji={props.avatar && !shown ? "" : undefined} aria-hidden="true">
        {shown ? <img src={picture} alt="" onError={() => setBroken(picture)} /> : props.avatar || (kind === "user" ? <UserIcon /> : kind === "assistant" ? <SparkIcon /> : initial(name))}
      </span>
      {problem === undefined ? (
        <Block node={node} class="rn-block rn-chat-body" />
      ) : (
        <div class="rn-chat-body">
          <NotShown alt={undefined} problem={problem} />
          <Block node={node} class="rn-block" />
        </div>
      )}
    </article>
  );
}

function initial(name: string): string {
  return (name.codePointAt(0) === undefined ? "?" : String.fromCodePoint(name.codePointAt(0)!)).toUpperCase();
}

/** Calls back once with the text of a box, when it has said something and nothing more comes for a while. */
function whenStill(box: HTMLElement, told: (text: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(wait);
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = box.querySelector(".rn-chat-body")?.textContent ?? "";
      if (text === "" || box.querySelector("[aria-busy=true], .rn-spinner") !== null) return;
      stop();
      told(text);
    }, STILL_MS);
  }
  observer.observe(box, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["aria-busy"] });
  wait();
  return stop;
}
