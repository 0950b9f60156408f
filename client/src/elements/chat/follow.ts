import { useEffect, useRef } from "preact/hooks";

const NEAR_PX = 32;

/**
 * Keeps the end of the page in view while it grows, unless the user has scrolled up. It begins when the user says
 * something or goes to the end; on a page that is not yet a conversation nothing scrolls by itself.
 *
 * @returns goes to the end, and stays there
 */
export function useFollow(active: boolean): () => void {
  const following = useRef(false);
  const toEnd = () => {
    const page = document.scrollingElement;
    page?.scrollTo({ top: page.scrollHeight, behavior: "instant" });
  };

  useEffect(() => {
    const page = document.scrollingElement;
    const content = document.querySelector(".rn-main");
    if (!active || page === null || content === null) return undefined;
    following.current = document.querySelector(".rn-chat-message") !== null;
    let top = page.scrollTop;
    const onScroll = () => {
      const rest = page.scrollHeight - page.clientHeight - page.scrollTop;
      if (page.scrollTop < top && rest > NEAR_PX) following.current = false;
      else if (page.scrollTop > top && rest <= NEAR_PX) following.current = true;
      top = page.scrollTop;
    };
    const observer = new ResizeObserver(() => following.current && toEnd());
    observer.observe(content);
    document.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener("scroll", onScroll);
    };
  }, [active]);

  return () => {
    if (!active) return;
    following.current = true;
    toEnd();
  };
}
