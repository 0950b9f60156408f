import "./effects.css";

const PIECES = 36;
const EFFECTS = new Set(["balloons", "snow"]);

/** Something to be glad about: once over the whole window, never in the way, and not at all for those who want less motion. */
export function playEffect(name: string, into: Element): void {
  if (!EFFECTS.has(name) || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const sky = document.createElement("div");
  sky.className = "rn-sky";
  sky.setAttribute("aria-hidden", "true");
  sky.dataset.effect = name;
  const flights = Array.from({ length: PIECES }, () => fly(sky, name === "balloons"));
  into.append(sky);
  void Promise.allSettled(flights.map((start) => start().finished)).then(() => sky.remove());
}

function fly(sky: HTMLElement, rising: boolean): () => Animation {
  const piece = document.createElement("span");
  piece.className = rising ? "rn-balloon" : "rn-flake";
  piece.style.left = `${between(0, 96)}%`;
  piece.style.width = `${rising ? between(2.2, 4) : between(0.25, 0.7)}rem`;
  piece.style.setProperty("--hue", String(Math.round(between(0, 360))));
  sky.append(piece);
  const way = rising ? "-125vh" : "105vh";
  const steps = [
    { transform: "translate(0, 0)" },
    { transform: `translate(${between(-6, 6)}rem, ${way}) rotate(${between(-20, 20)}deg)` },
  ];
  return () => piece.animate(steps, { duration: between(2500, 4500), delay: between(0, 900), easing: rising ? "ease-in" : "linear", fill: "both" });
}

function between(low: number, high: number): number {
  return low + Math.random() * (high - low);
}
