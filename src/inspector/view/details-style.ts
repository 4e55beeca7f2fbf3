const TONES = ['agent', 'waiting', 'going', 'held', 'ended', 'bad', 'posted', 'plain'] as const;

/** What stands under the lanes: the registration, the details of a marble, the keys. */
export function detailsStyle(): string {
  return `
.rxm-foot { display: grid; grid-template-columns: 372px minmax(0, 1fr); flex: 0 0 auto; border-top: 1px solid var(--rxm-edge); background: var(--rxm-panel); }
.rxm-machine { padding: 10px 16px 12px; border-right: 1px solid var(--rxm-faint); }
.rxm-foot header { display: flex; align-items: center; gap: 10px; min-height: 30px; margin-bottom: 6px; }
.rxm-foot header h3 { overflow-wrap: anywhere; }
.rxm-machine header h3 { flex: 1; }
.rxm-machine svg { display: block; max-width: 100%; height: auto; }
.rxm-machine p { min-height: 38px; color: var(--rxm-muted); overflow-wrap: anywhere; }
.rxm-machine q { color: var(--rxm-ink); }
.rxm-steps path { fill: none; stroke: var(--rxm-edge); stroke-width: 1.25; }
.rxm-state rect { fill: var(--rxm-ground); stroke: var(--rxm-edge); stroke-width: 1.25; }
.rxm-state text { fill: var(--rxm-muted); font-size: 12px; text-anchor: middle; }
.rxm-was rect { stroke-dasharray: 3 3; }
.rxm-lit rect { stroke-width: 2; fill: var(--rxm-accent); stroke: var(--rxm-accent); transition: fill .15s; }
.rxm-lit text { fill: var(--rxm-accentInk); font-weight: 600; }
.rxm-lit[data-status="registered"] rect { fill: var(--rxm-going-stroke); stroke: var(--rxm-going-stroke); }
.rxm-lit:is([data-status="refused"], [data-status="silent"]) rect { fill: var(--rxm-bad-stroke); stroke: var(--rxm-bad-stroke); }
.rxm-details { padding: 10px 16px 12px; min-width: 0; display: flex; flex-direction: column; max-height: 330px; }
.rxm-closed { justify-content: center; align-items: center; color: var(--rxm-muted); text-align: center; }
.rxm-details h3 { flex: 1; }
.rxm-contents { display: grid; grid-template-columns: minmax(210px, 300px) minmax(0, 1fr) minmax(0, 1fr); gap: 16px; min-height: 0; overflow: auto; }
.rxm-contents dl { display: grid; gap: 5px; align-content: start; overflow-wrap: anywhere; }
.rxm-contents dl > div { display: grid; grid-template-columns: 92px minmax(0, 1fr); gap: 8px; }
.rxm-contents dt { color: var(--rxm-muted); }
.rxm-print { display: grid; grid-template-columns: 1fr auto; gap: 4px 8px; align-items: center; align-content: start; }
.rxm-print > pre { grid-column: 1 / -1; }
.rxm-print > p { grid-column: 1 / -1; color: var(--rxm-muted); }
.rxm pre { overflow: auto; max-height: 232px; padding: 8px 10px; border: 1px solid var(--rxm-faint); border-radius: 6px; background: var(--rxm-ground);
  font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; tab-size: 2; scrollbar-width: thin; }
.rxm pre { padding: 8px 10px; }
.rxm-key { color: var(--rxm-agent-text); }
.rxm-string { color: var(--rxm-going-text); }
.rxm-number { color: var(--rxm-waiting-text); }
.rxm-date { color: var(--rxm-posted-text); }
.rxm-word { color: var(--rxm-held-text); font-style: italic; }
.rxm-marble { display: inline-flex; flex: none; align-items: center; justify-content: center; width: 22px; height: 22px; line-height: 1;
  font-size: 12px; font-weight: 600; border: 1.75px solid; border-radius: 50%; position: relative; isolation: isolate; }
.rxm-marble.rxm-post { border-radius: 2px; }
.rxm-marble.rxm-rejection { border-radius: 7px; }
.rxm-marble.rxm-connection { border-color: transparent !important; background: none !important; }
.rxm-marble.rxm-connection::before { content: ''; position: absolute; inset: 1px; transform: rotate(45deg); z-index: -1;
  border: 1.75px solid var(--rxm-own-stroke); background: var(--rxm-own-fill); }
${TONES.map(
  (tone) => `.rxm-tone-${tone} { --rxm-own-fill: var(--rxm-${tone}-fill); --rxm-own-stroke: var(--rxm-${tone}-stroke);
  background: var(--rxm-${tone}-fill); border-color: var(--rxm-${tone}-stroke); color: var(--rxm-${tone}-text); }`,
).join('\n')}
.rxm-keys { padding: 10px 16px 14px; border-top: 1px solid var(--rxm-edge); background: var(--rxm-panel); flex: 0 0 auto; }
.rxm-keys header { display: flex; align-items: center; gap: 10px; margin-bottom: 8px; }
.rxm-keys header h3 { flex: 1; }
.rxm-key-lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); gap: 16px 24px; max-height: 300px; overflow: auto; }
.rxm-key-names { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 4px 24px; }
.rxm-key-names > div { display: grid; grid-template-columns: 108px 1fr; gap: 8px; align-items: baseline; }
.rxm kbd { font: inherit; font-size: 12px; padding: 1px 6px; border: 1px solid var(--rxm-edge); border-radius: 4px; background: var(--rxm-ground); white-space: nowrap; }
.rxm-legend ul { list-style: none; display: grid; gap: 4px; }
.rxm .rxm-legend ul { margin-top: 6px; }
.rxm-legend li { display: flex; align-items: center; gap: 8px; overflow-wrap: anywhere; }
@container rxm (max-width: 1180px) {
  .rxm-contents { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .rxm .rxm-contents dl { grid-column: 1 / -1; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); gap: 5px 16px; }
  .rxm-details { max-height: 420px; }
}
@container rxm (max-width: 980px) {
  .rxm-foot { grid-template-columns: minmax(0, 1fr); }
  .rxm-machine { border-right: 0; border-top: 1px solid var(--rxm-faint); order: 1; }
  .rxm-closed { min-height: 60px; }
  .rxm-details { max-height: none; }
}
@container rxm (max-width: 760px) {
  .rxm-contents { grid-template-columns: minmax(0, 1fr); overflow: visible; }
  .rxm-details, .rxm-machine, .rxm-keys { padding-left: 10px; padding-right: 10px; }
}
${shortStyle()}
@media (prefers-reduced-motion: reduce) { .rxm * { transition: none; } }
`;
}

/** Where there is no room below the lanes: what else stood there stands beside them. */
function shortStyle(): string {
  return `
.rxm-short { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) auto; overflow: hidden; }
.rxm-short > :is(.rxm-tools, .rxm-selection) { grid-column: 1 / -1; }
.rxm-short > .rxm-body { grid-area: 3 / 1; min-height: 0; }
.rxm-short > .rxm-foot { grid-area: 3 / 2; display: block; width: 372px; min-height: 0; overflow: hidden auto; scrollbar-width: thin;
  scrollbar-color: var(--rxm-edge) var(--rxm-panel); border-top: 0; border-left: 1px solid var(--rxm-edge); }
.rxm-short > .rxm-has-details { display: flex; flex-direction: column-reverse; justify-content: flex-end; width: min(50cqw, 820px); }
.rxm-short .rxm-machine { border: 0; }
.rxm-short .rxm-closed { display: none; }
.rxm-short .rxm-details { max-height: none; flex: none; }
.rxm-short .rxm-contents { overflow: visible; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.rxm.rxm-short .rxm-contents dl { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 2px 18px; }
.rxm-short .rxm-contents dl > div { display: flex; }
.rxm-short > .rxm-keys { grid-area: 3 / 1 / auto / -1; z-index: 2; overflow: auto; border-top: 0; }
.rxm-short .rxm-key-lists { max-height: none; }
`;
}
