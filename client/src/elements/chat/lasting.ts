import { useEffect, useState } from "preact/hooks";

/** Whether something has been so for some time. */
export function useLasting(condition: boolean, millis: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!condition) {
      setLasting(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(true), millis);
    return () => clearTimeout(timer);
  }, [condition]);
  return condition && lasting;
}
