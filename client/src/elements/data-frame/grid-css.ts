/** What the grid and what is around it look like; a text, since it comes with the grid only and is adopted like the grid's own. */
export const css = `
.rn-frame { display: flex; flex-direction: column; min-width: 0; gap: 0.4rem; }
.rn-frame:fullscreen, .rn-frame[data-full] { background: var(--bg); padding: 1rem; }
.rn-frame[data-full] { position: fixed; inset: 0; z-index: 50; }
.rn-frame:fullscreen .rn-frame-grid, .rn-frame[data-full] .rn-frame-grid { flex: 1; height: auto !important; }
.rn-frame-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.4rem; min-height: 2rem; }
.rn-frame-count { color: var(--text-soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.rn-frame-tools { display: flex; align-items: center; gap: 0.15rem; margin-left: auto; min-width: 0; }
.rn-frame-search { width: 11rem; min-width: 5rem; height: 2rem; padding: 0 0.6rem; font-size: 0.875rem; }
.rn-frame-problem { display: flex; align-items: center; gap: 0.6rem; padding: 0.4rem 0.7rem; border-radius: var(--radius); background: var(--bad-soft); color: var(--bad); font-size: 0.875rem; overflow-wrap: anywhere; }
.rn-frame-problem > button { margin-left: auto; flex: none; }
.rn-frame-columns { display: flex; flex-direction: column; gap: 0.1rem; padding: 0.35rem; font-size: 0.875rem; }
.rn-frame-columns > div { display: flex; align-items: center; gap: 0.75rem; justify-content: space-between; }
.rn-frame-columns label { display: flex; align-items: center; gap: 0.5rem; padding: 0.3rem 0.4rem; overflow-wrap: anywhere; }
.rn-frame-columns input { accent-color: var(--accent); }
.rn-frame-columns button[aria-pressed=true] { color: var(--accent-text); background: var(--accent-soft); }
.rn-frame-grid .ag-header-cell-label { gap: 0.35rem; min-width: 0; }
.rn-head { display: flex; align-items: center; gap: 0.35rem; min-width: 0; }
.rn-head > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.rn-head > i { flex: none; width: 1rem; height: 1rem; border: 1px solid var(--border-strong); border-radius: 50%; color: var(--text-soft); font: 600 0.6875rem/0.875rem var(--sans); text-align: center; }
.rn-head input, .rn-frame-check { accent-color: var(--accent); width: 1rem; height: 1rem; margin: 0; }
.ag-header-cell:is([col-id=rn-frame-check], [col-id=rn-mark]) { padding: 0; }
.ag-header-cell:is([col-id=rn-frame-check], [col-id=rn-mark]) .ag-header-cell-comp-wrapper { justify-content: center; }
.rn-frame-check-cell { display: flex; align-items: center; justify-content: center; padding: 0 !important; }
/* A scrollbar that takes no room lies over the cells: it must not hide them. */
.rn-frame .ag-scrollbar-invisible :is(.ag-body-vertical-scroll-viewport, .ag-body-horizontal-scroll-viewport) { background: transparent; }
.rn-cell-right { text-align: right; justify-content: flex-end; font-variant-numeric: tabular-nums; }
.rn-head-right .ag-header-cell-label { flex-direction: row-reverse; justify-content: flex-start; padding-inline-end: 0.25rem; }
.rn-head-right .ag-header-cell-comp-wrapper { gap: 0.25rem; }
.rn-cell-chosen.ag-cell { background: var(--accent-soft); }
.rn-cell-gap { color: var(--text-soft); }
.rn-cell-waits::before { content: ""; display: inline-block; width: 60%; height: 0.55em; border-radius: 0.3em; background: var(--track-color); opacity: 0.6; }
.rn-cell-tick { display: inline-block; width: 1rem; height: 1rem; border: 1px solid var(--border-strong); border-radius: 4px; font-size: 0.75rem; line-height: 0.9375rem; text-align: center; vertical-align: middle; }
.rn-cell-tick:empty::before { content: "\\200b"; }
.rn-cell-tick[data-on] { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.rn-cell-link { color: var(--accent-text); }
.rn-cell-image { height: calc(100% - 6px); max-width: 100%; margin-top: 3px; border-radius: 3px; object-fit: contain; vertical-align: top; }
.rn-cell-badges { display: inline-flex; gap: 0.25rem; }
.rn-cell-badge { padding: 0 0.5rem; border-radius: 1rem; background: var(--accent-soft); color: var(--accent-text); font-size: 0.8125rem; line-height: 1.375rem; }
.rn-cell-badge:empty { display: none; }
.rn-cell-progress { display: flex; align-items: center; gap: 0.5rem; height: 100%; }
.rn-cell-track { flex: 1; min-width: 2rem; height: 0.4rem; border-radius: 0.2rem; background: var(--track-color); overflow: hidden; }
.rn-cell-track > i { display: block; height: 100%; background: var(--accent); }
.rn-cell-number { font-variant-numeric: tabular-nums; font-size: 0.8125rem; }
.rn-cell-spark { display: block; height: 100%; padding: 4px 0; }
.rn-cell-json { font: 0.8125rem var(--mono); }
.rn-cell-button { padding: 0 0.7rem; border: 1px solid var(--border-strong); border-radius: var(--radius); background: var(--field); color: var(--text); font: inherit; font-size: 0.8125rem; line-height: 1.5rem; cursor: pointer; }
.rn-cell-button:hover { border-color: var(--accent); color: var(--accent-text); }
.rn-cell-wrong.ag-cell { box-shadow: inset 0 0 0 1.5px var(--bad); background: var(--bad-soft); }
.rn-cell-new.ag-cell { background: var(--good-soft); }
.rn-cell-fixed.ag-cell { color: var(--text-soft); }
.rn-mark-cell { display: flex; align-items: center; justify-content: center; gap: 0.3rem; padding: 0 !important; color: var(--bad); font-weight: 700; }
.rn-mark-cell > i { font-style: normal; }
.rn-cell-field { width: 100%; height: 100%; min-width: 0; padding: 0 11px; border: 0; border-radius: 0; outline: 2px solid var(--accent); outline-offset: -2px; background: var(--field); color: var(--text); font: inherit; }
.rn-cell-field[inputmode=decimal] { text-align: right; }
.rn-editor-tools > button { display: inline-flex; align-items: center; height: 2rem; padding: 0 0.7rem; gap: 0.35rem; font-size: 0.875rem; }
.rn-editor-lost { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; color: var(--bad); font-size: 0.875rem; }
.rn-editor-problem { margin: 0; color: var(--bad); font-size: 0.875rem; overflow-wrap: anywhere; }
`;
