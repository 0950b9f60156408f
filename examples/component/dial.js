// A knob to turn. Its state is { degrees, fan }; "start" is a trigger.
const FROM = -135;
const SWEEP = 270;

export const css = `
  div { display: flex; gap: 1.5rem; align-items: center; flex-wrap: wrap; }
  svg { width: 10rem; height: 10rem; touch-action: none; border-radius: 50%; cursor: grab; }
  svg:focus-visible { outline: 3px solid var(--focus); }
  .face { fill: var(--bg-soft); stroke: var(--border-strong); }
  .hand { stroke: var(--accent); stroke-width: 7; stroke-linecap: round; }
  text { fill: var(--text); font-size: 20px; font-weight: 600; text-anchor: middle; }
  label, button { font: inherit; color: var(--text); }
  button { padding: 0.4rem 1rem; border: 1px solid var(--border-strong); border-radius: var(--radius); background: var(--bg); cursor: pointer; }
  p { margin: 0 0 0.75rem; }
`;

export default function mount(element, { props, state, setState, trigger, disabled }) {
  element.innerHTML = `
    <svg viewBox="-80 -80 160 160" role="slider" tabindex="0" aria-label="Temperature">
      <circle class="face" r="72" /><line class="hand" y1="-52" y2="-64" /><text y="8"></text>
    </svg>
    <section><p><label><input type="checkbox"> Fan</label></p><button>Start</button></section>`;
  const dial = element.querySelector("svg");
  const fan = element.querySelector("input");
  const start = element.querySelector("button");
  let now = { props, state, disabled };

  const show = () => {
    const { min, max, unit } = now.props;
    const { degrees } = now.state;
    dial.setAttribute("aria-valuemin", min);
    dial.setAttribute("aria-valuemax", max);
    dial.setAttribute("aria-valuenow", degrees);
    dial.setAttribute("aria-valuetext", `${degrees} ${unit}`);
    dial.setAttribute("aria-disabled", now.disabled);
    dial.querySelector("text").textContent = `${degrees} ${unit}`;
    dial.querySelector("line").setAttribute("transform", `rotate(${FROM + ((degrees - min) / (max - min)) * SWEEP})`);
    fan.checked = now.state.fan;
    fan.disabled = start.disabled = now.disabled;
  };
  const set = (change) => {
    now.state = { ...now.state, ...change };
    show();
    setState(now.state);
  };
  const turn = (degrees) => {
    const { min, max, step } = now.props;
    set({ degrees: Math.min(max, Math.max(min, Math.round(degrees / step) * step)) });
  };
  dial.onkeydown = (event) => {
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(now.state.degrees + by * now.props.step);
  };
  dial.onpointerdown = (event) => dial.setPointerCapture(event.pointerId);
  dial.onpointermove = (event) => {
    if (!dial.hasPointerCapture(event.pointerId)) return;
    const box = dial.getBoundingClientRect();
    const angle = (Math.atan2(event.clientX - box.x - box.width / 2, box.y + box.height / 2 - event.clientY) * 180) / Math.PI;
    turn(now.props.min + ((angle - FROM) / SWEEP) * (now.props.max - now.props.min));
  };
  fan.onchange = () => set({ fan: fan.checked });
  start.onclick = () => trigger("start");
  show();
  return {
    update(given) {
      now = given;
      show();
    },
  };
}
