const PIECES = 36;
const SYMBOLS: Record<string, string> = { balloons: "🎈", snow: "❄️" };

/** Something to be glad about: once over the whole window, never in the way, and not at all for those who want less motion. */
export function playEffect(name: string, into: Element): void {
  const symbol = SYMBOLS[name];
  if (symbol === undefined || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const sky = document.createElement("div");
  sky.setAttribute("aria-hidden", "true");
  sky.dataset.effect = name;
  Object.assign(sky.style, { position: "fixed", inset: "0", overflow: "hidden", pointerEvents: "none", zIndex: "90" });
  const flights = Array.from({ length: PIECES }, () => fly(sky, symbol, name === "balloons"));
  into.append(sky);
  void Promise.allSettled(flights.map((start) => start().finished)).then(() => sky.remove());
}

function fly(sky: HTMLElement, symbol: string, rising: boolean): () => Animation {
  const piece = document.createElement("span");
  piece.textContent = symbol;
  Object.assign(piece.style, {
    position: "absolute",
    left: `${between(0, 96)}%`,
    top: rising ? "100%" : "-3rem",
    fontSize: `${rising ? between(2.2, 4) : between(0.8, 2)}rem`,
    lineHeight: "1",
    filter: rising ? `hue-rotate(${Math.round(between(0, 360))}deg)` : "",
  });
  sky.append(piece);
  const way = rising ? "-120vh" : "110vh";
  const steps = [
    { transform: "translate(0, 0)" },
    { transform: `translate(${between(-6, 6)}rem, ${way}) rotate(${between(-40, 40)}deg)` },
  ];
  return () => piece.animate(steps, { duration: between(2500, 4500), delay: between(0, 900), easing: rising ? "ease-in" : "linear", fill: "both" });
}

function between(low: number, high: number): number {
  return low + Math.random() * (high - low);
}
