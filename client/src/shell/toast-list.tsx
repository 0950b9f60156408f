import { useEffect, useState } from "preact/hooks";
import { Markdown } from "../markdown/markdown";
import { CodeBlock } from "../ui/code-block";
import { CloseIcon, ErrorIcon } from "../ui/icons";
import type { Problem } from "../wire/frames";
import type { Toast, Toasts } from "./toasts";
import "./toast-list.css";

const READING_MS = 5000;
const READING_A_FAULT_MS = 12_000;

interface ToastListProps {
  toasts: Toasts;
  embedded: boolean;
  /** A dialog shows them: nothing else is in reach. */
  inDialog: boolean;
}

export function ToastList({ toasts, embedded, inDialog }: ToastListProps) {
  return (
    // Several apps on one page would have landmarks of the same name.
    <div class="rn-toasts" role={embedded ? "group" : "region"} aria-label="Notifications" aria-live="polite" data-element="toasts" data-id="toasts">
      {!inDialog && <ToastCards toasts={toasts} />}
    </div>
  );
}

/** The same within a dialog. */
export function DialogToasts({ toasts }: { toasts: Toasts }) {
  return (
    <div class="rn-toasts" role="group" aria-label="Notifications" aria-live="polite">
      <ToastCards toasts={toasts} />
    </div>
  );
}

function ToastCards({ toasts }: { toasts: Toasts }) {
  return toasts.list.value.map((toast) => <ToastCard key={toast.id} toast={toast} onDone={() => toasts.dismiss(toast.id)} />);
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const [read, setRead] = useState(false);
  const isProblem = "problem" in toast;
  useEffect(() => {
    if (read) return; // stays while the pointer or the focus is on it
    const timer = setTimeout(onDone, isProblem ? READING_A_FAULT_MS : READING_MS);
    return () => clearTimeout(timer);
  }, [read]);
  return (
    <div
      class="rn-toast"
      data-tone={isProblem ? "bad" : undefined}
      onMouseEnter={() => setRead(true)}
      onMouseLeave={() => setRead(false)}
      onFocusIn={() => setRead(true)}
      onFocusOut={() => setRead(false)}
    >
      {isProblem ? <ErrorIcon /> : toast.icon && <span>{toast.icon}</span>}
      {isProblem ? <ProblemText problem={toast.problem} /> : <Markdown text={toast.text} />}
      <button type="button" class="rn-icon-button" aria-label="Dismiss" onClick={onDone}>
        <CloseIcon />
      </button>
    </div>
  );
}

function ProblemText({ problem }: { problem: Problem }) {
  return (
    <div class="rn-toast-problem">
      <strong>{problem.code}</strong> {problem.message}
      {problem.fix && <CodeBlock text={problem.fix} language="java" />}
    </div>
  );
}
