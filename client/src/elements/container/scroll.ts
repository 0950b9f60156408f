import { useEffect, useRef } from "preact/hooks";

const NEAR_PX = 24;

/** Keeps the end of a box that scrolls in view while it grows, unless the user has scrolled up. */
export function useScrollToEnd(active: boolean) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scrolled = box.current;
    const content = scrolled?.firstElementChild;
    if (!active || !scrolled || !content) return undefined;
    let following = true;
    const toEnd = () => following && scrolled.scrollTo({ top: scrolled.scrollHeight, behavior: "instant" });
    const onScroll = () => {
      following = scrolled.scrollHeight - scrolled.clientHeight - scrolled.scrollTop <= NEAR_PX;
    };
    const observer = new ResizeObserver(toEnd);
    observer.observe(content);
    scrolled.addEventListener("scroll", onScroll, { passive: true });
    toEnd();
    return () => {
      observer.disconnect();
      scrolled.removeEventListener("scroll", onScroll);
    };
  }, [active]);
  return box;
}
