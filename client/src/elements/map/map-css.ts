import leaflet from "leaflet/dist/leaflet.css" with { type: "text" };

/** Texts, since they come with the map only: the page, or the shadow root that it is in, adopts them. */
export const css: readonly string[] = [
  leaflet,
  `
.rn-map { position: relative; overflow: hidden; border-radius: var(--radius); }
.rn-map > .leaflet-container { width: 100%; height: 100%; border-radius: var(--radius); background: var(--map-water); font: inherit; outline-offset: 2px; z-index: 0; }
.rn-map > .leaflet-container:focus-visible { outline: 2px solid var(--focus); }
.rn-map .leaflet-interactive { cursor: grab; }
.rn-map[data-chooses] .leaflet-interactive { cursor: pointer; }
.rn-map-zoom { position: absolute; z-index: 1; top: 0.5rem; left: 0.5rem; display: grid; border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); overflow: hidden; }
.rn-map-zoom button { display: grid; width: 2rem; height: 2rem; padding: 0; place-content: center; border: 0; background: none; color: var(--text); cursor: pointer; }
.rn-map-zoom button + button { border-top: 1px solid var(--border); }
.rn-map-zoom button:hover { background: var(--hover); }
.rn-map-zoom button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
.rn-map .leaflet-tooltip { padding: 0.4rem 0.7rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); color: var(--text); font-size: 0.8125rem; line-height: 1.45; white-space: normal; width: max-content; max-width: 18rem; box-shadow: var(--shadow); }
.rn-map .leaflet-tooltip::before { display: none; }
.rn-map-credit { position: absolute; z-index: 1; right: 0; bottom: 0; max-width: 100%; padding: 0.1rem 0.5rem; border-radius: var(--radius) 0 var(--radius) 0; background: var(--surface); color: var(--text-soft); font-size: 0.75rem; }
.rn-map-dimmed { filter: brightness(0.72) contrast(1.05) saturate(0.85); }
.rn-map-legend { display: grid; gap: 0.25rem; margin-top: 0.5rem; color: var(--text-soft); font-size: 0.8125rem; }
.rn-map-legend > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0.15rem 0.75rem; }
.rn-map-legend b { color: var(--text); font-weight: 600; }
.rn-map-legend span { display: inline-flex; align-items: center; gap: 0.35rem; }
.rn-map-legend i { width: 0.75rem; height: 0.75rem; border-radius: 3px; }
.rn-map-legend .rn-map-ramp { width: 7rem; }
`,
];
