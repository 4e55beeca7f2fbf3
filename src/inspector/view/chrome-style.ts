/** The frame of the inspector: tools, lanes, list. */
export function chromeStyle(): string {
  return `
.rxm, .rxm *, .rxm *::before { box-sizing: border-box; }
.rxm { container: rxm / inline-size; display: flex; flex-direction: column; height: 100%; min-height: 0;
  color: var(--rxm-ink); background: var(--rxm-ground); overflow: hidden auto; }
.rxm :is(h3, h4, p, dl, dd, ul, pre) { margin: 0; padding: 0; }
.rxm h3 { font-size: 14px; font-weight: 600; }
.rxm h4 { font-size: 12px; font-weight: 600; color: var(--rxm-muted); }
.rxm [hidden] { display: none; }
.rxm :focus-visible { outline: 2px solid var(--rxm-accent); outline-offset: 1px; }
.rxm h3:focus { outline: none; }
.rxm button, .rxm input, .rxm select { font: inherit; color: var(--rxm-ink); background: var(--rxm-ground);
  border: 1px solid var(--rxm-edge); border-radius: 6px; min-height: 28px; padding: 2px 9px; margin: 0; }
.rxm button { cursor: pointer; white-space: nowrap; }
.rxm button:hover { background: var(--rxm-band); }
.rxm button[aria-pressed="true"] { background: var(--rxm-accent); border-color: var(--rxm-accent); color: var(--rxm-accentInk); }
.rxm-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; padding: 8px 12px;
  background: var(--rxm-panel); border-bottom: 1px solid var(--rxm-faint); }
.rxm-pair { display: flex; }
.rxm-pair > button { border-radius: 0; margin-left: -1px; position: relative; }
.rxm-pair > button:focus-visible { z-index: 1; }
.rxm-pair > button:first-child { border-radius: 6px 0 0 6px; margin-left: 0; }
.rxm-pair > button:last-child { border-radius: 0 6px 6px 0; }
.rxm-pair > button:only-child { border-radius: 6px; }
.rxm .rxm-filter { flex: 1 1 110px; min-width: 110px; max-width: 320px; }
.rxm-filter::placeholder { color: var(--rxm-muted); opacity: 1; }
.rxm .rxm-kind[aria-pressed] { background: var(--rxm-ground); color: var(--rxm-ink); border-color: var(--rxm-edge);
  display: flex; align-items: center; gap: 6px; }
.rxm .rxm-kind[aria-pressed]:hover { background: var(--rxm-band); }
.rxm .rxm-kind[aria-pressed="false"] { color: var(--rxm-muted); text-decoration: line-through; }
.rxm-shape { display: inline-block; width: 10px; height: 10px; border: 1.75px solid currentColor; }
.rxm-kind[aria-pressed="true"] .rxm-shape { background: currentColor; }
.rxm-shape.rxm-event { border-radius: 50%; }
.rxm-shape.rxm-post { border-radius: 1px; }
.rxm-shape.rxm-connection { transform: rotate(45deg) scale(.85); }
.rxm-shape.rxm-rejection { border-radius: 3.5px; }
.rxm-told { margin-left: auto; color: var(--rxm-muted); display: flex; gap: 10px; font-variant-numeric: tabular-nums; }
.rxm .rxm-told { margin-left: auto; }
.rxm-told strong { color: var(--rxm-ink); font-weight: 600; }
.rxm-selection { display: flex; align-items: center; gap: 10px; background: var(--rxm-band); }
.rxm .rxm-selection { padding: 4px 12px; }
.rxm-body { position: relative; display: flex; flex: 1 1 330px; min-height: 220px; }
.rxm-body > div { flex: 1; min-width: 0; min-height: 0; }
.rxm-stage { position: relative; overflow: hidden auto; scrollbar-gutter: stable; height: 100%; scrollbar-width: thin; scrollbar-color: var(--rxm-edge) var(--rxm-ground); }
/* The axis goes on beside the canvas, where there may be a scroll bar. */
.rxm-stage { background: linear-gradient(var(--rxm-panel) 27px, var(--rxm-edge) 27px 28px, var(--rxm-ground) 28px); }
.rxm-canvas { position: sticky; top: 0; display: block; touch-action: pan-y; cursor: grab; }
.rxm .rxm-canvas:focus-visible { outline-offset: -2px; }
.rxm-canvas:active { cursor: grabbing; }
.rxm-canvas.rxm-over { cursor: pointer; }
.rxm-tip { position: absolute; top: 0; left: 0; pointer-events: none; padding: 3px 8px; border-radius: 6px; white-space: nowrap;
  max-width: 100%; overflow: hidden; text-overflow: ellipsis;
  background: var(--rxm-ink); color: var(--rxm-ground); font-size: 12px; }
.rxm-empty { position: absolute; inset: 28px 0 0 0; display: flex; flex-direction: column; justify-content: center; align-items: center;
  gap: 4px; padding: 16px; text-align: center; pointer-events: none; color: var(--rxm-muted); }
.rxm-empty > * { background: var(--rxm-ground); padding: 0 10px; }
.rxm .rxm-empty p { padding: 2px 10px; }
.rxm-empty strong { color: var(--rxm-ink); font-size: 15px; font-weight: 600; }
.rxm-list { overflow: auto; height: 100%; overflow-anchor: none; scrollbar-width: thin; scrollbar-color: var(--rxm-edge) var(--rxm-ground); }
.rxm .rxm-list:focus-visible { outline-offset: -2px; }
.rxm-list table { border-collapse: collapse; width: 100%; table-layout: fixed; }
.rxm-list :is(th, td) { height: 34px; padding: 0 12px; text-align: left; border-bottom: 1px solid var(--rxm-faint);
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-variant-numeric: tabular-nums; }
.rxm-list th { position: sticky; top: 0; z-index: 1; background: var(--rxm-panel); color: var(--rxm-muted); font-weight: 600; }
.rxm-list th:nth-child(1) { width: 122px; }
.rxm-list th:nth-child(2) { width: 150px; }
.rxm-list .rxm-open td { background: var(--rxm-band); }
.rxm-list button { border: 0; background: none; padding: 2px 4px; display: flex; align-items: center; justify-content: flex-start;
  gap: 8px; max-width: 100%; }
.rxm-live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@container rxm (max-width: 620px) {
  .rxm-tools { flex: none; padding: 8px; gap: 8px; flex-wrap: nowrap; overflow-x: auto; scrollbar-width: thin; }
  .rxm-tools > * { flex: none; }
  .rxm .rxm-filter { flex: none; width: 170px; }
  .rxm .rxm-kind[aria-pressed] { padding: 2px 6px; gap: 4px; font-size: 12px; }
  .rxm-shape { width: 8px; height: 8px; }
  .rxm-list th:nth-child(2), .rxm-list td:nth-child(2) { display: none; }
  .rxm-list :is(th, td) { padding: 0 8px; }
  .rxm-list th:nth-child(1) { width: 104px; }
  .rxm-list th:nth-child(4) { width: 28%; }
}
@media (forced-colors: active) { .rxm button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`;
}
