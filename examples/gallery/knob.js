// A range of the browser's own, and a button that takes it back.
export const css = `
  div { display: flex; gap: 1rem; align-items: center; }
  input { flex: 1; min-width: 4rem; accent-color: var(--accent); }
  button { font: inherit; padding: 0.25rem 0.75rem; border: 1px solid var(--border-strong); border-radius: var(--radius); background: var(--bg); color: var(--text); }
`;

export default function mount(element, { props, state, setState, trigger }) {
  const range = element.appendChild(document.createElement("input"));
  const reset = element.appendChild(document.createElement("button"));
  range.type = "range";
  range.max = props.max;
  range.value = state.value;
  range.ariaLabel = props.label;
  range.oninput = () => setState({ value: Number(range.value) });
  reset.textContent = "Reset";
  reset.onclick = () => {
    range.value = 0;
    setState({ value: 0 });
    trigger("reset");
  };
  return { update: (given) => (range.value = given.state.value) };
}
