import { useEffect, useState } from "preact/hooks";
import { Markdown } from "../markdown/markdown";
import { CloseIcon, ErrorIcon } from "../ui/icons";
import type { Toast, Toasts } from "./toasts";
import "./toast-list.css";

const READING_MS = 5000;
const READING_A_FAULT_MS = 12_000;

export function ToastList({ toasts }: { toasts: Toasts }) {
  return (
    <div class="rn-toasts" role="region" aria-label="Notifications" aria-live="polite" data-element="toasts" data-id="toasts">
      {toasts.list.value.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDone={() => toasts.dismiss(toast.id)} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const [read, setRead] = useState(false);
  useEffect(() => {
    if (read) return; // stays while the pointer or the focus is on it
    const timer = setTimeout(onDone, toast.tone === "bad" ? READING_A_FAULT_MS : READING_MS);
    return () => clearTimeout(timer);
  }, [read]);
  return (
    <div
      class="rn-toast"
      data-tone={toast.tone}
      onMouseEnter={() => setRead(true)}
      onMouseLeave={() => setRead(false)}
      onFocusIn={() => setRead(true)}
      onFocusOut={() => setRead(false)}
    >
      {toast.icon ? <span>{toast.icon}</span> : toast.tone === "bad" && <ErrorIcon />}
      <Markdown text={toast.text} />
      <button type="button" class="rn-icon-button" aria-label="Dismiss" onClick={onDone}>
        <CloseIcon />
      </button>
    </div>
  );
}
