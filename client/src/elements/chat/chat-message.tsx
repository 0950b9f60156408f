import { useEffect, useRef } from "preact/hooks";
import { SparkIcon, UserIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
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
}

export function ChatMessage({ node, props }: ElementProps<ChatMessageProps>) {
  const name = props.name ?? "";
  const kind = PEOPLE.includes(name) ? "user" : MACHINES.includes(name) ? "assistant" : "other";
  const inputs = useInputs();
  const root = useRef<HTMLElement>(null);
  useEffect(() => (kind === "user" ? undefined : whenStill(root.current!, (text) => readOut(inputs, `${name}: ${text}`))), []);
  return (
    <article class="rn-chat-message" aria-label={name || words.value.message} data-who={kind} ref={root} {...rootOf(node)}>
      <span class="rn-chat-avatar" data-emoji={props.avatar ? "" : undefined} aria-hidden="true">
        {props.avatar || (kind === "user" ? <UserIcon /> : kind === "assistant" ? <SparkIcon /> : initial(name))}
      </span>
      <Block node={node} class="rn-block rn-chat-body" />
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
