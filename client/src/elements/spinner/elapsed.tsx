import { useEffect, useState } from "preact/hooks";

/** Counts the time since a moment of `performance.now()`. Not read out: it would never stop. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="rn-elapsed" aria-hidden="true">
      {elapsed(now - since)}
    </span>
  );
}

export function elapsed(millis: number): string {
  const seconds = Math.max(millis, 0) / 1000;
  if (seconds < 60) return `${(Math.floor(seconds * 10) / 10).toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
