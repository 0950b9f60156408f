// A component of Runnel: docs/components.md.
import { sheet } from "./styles.js";
import Plotly from "plotly.js-cartesian-dist-min";
import de from "plotly.js-locales/de";
import es from "plotly.js-locales/es";
import fr from "plotly.js-locales/fr";
import ja from "plotly.js-locales/ja";
import { chosen, pointOf, selectionOf } from "./selection.js";
import { templateOf } from "./theme.js";

// The languages that Runnel speaks.
Plotly.register([de, es, fr, ja]);

export const css = ":host { display: block } .chart { width: 100% }";

// What goes to other sites, and what has no use here.
const NEVER = ["sendChartToCloud", "sendDataToCloud", "editInChartStudio"];

export default function mount(element, given) {
  const { setState, trigger } = given;
  const root = element.getRootNode();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const box = element.appendChild(document.createElement("div"));
  box.className = "chart";
  let now = given;
  let work = Promise.resolve();
  let gone = false;

  const draw = () => {
    work = work.then(() => (gone ? undefined : show())).catch((error) => say(error));
  };
  const show = async () => {
    const { props, state } = now;
    box.style.height = `${props.height}px`;
    const { data = [], layout = {}, frames, config = {} } = typeof props.figure === "string" ? JSON.parse(props.figure) : props.figure;
    const interaction = { dragmode: props.select ? "select" : layout.xaxis?.fixedrange ? false : "zoom", clickmode: props.select ? "event+select" : "event" };
    await Plotly.react(
      box,
      props.select ? chosen(data, state ?? undefined) : data,
      { uirevision: "same", ...interaction, template: templateOf(element), ...layout, autosize: true, height: undefined, width: undefined },
      { locale: document.documentElement.lang, ...config, displaylogo: false, responsive: false, plotlyServerURL: "", modeBarButtonsToRemove: [...NEVER, ...(props.select ? [] : ["select2d", "lasso2d"]), ...(config.modeBarButtonsToRemove ?? [])] },
    );
    if (frames) await Plotly.addFrames(box, frames);
    if (box.dataset.heard) return;
    box.dataset.heard = "";
    box.on("plotly_selected", (event) => now.props.select && setState(selectionOf(event)));
    box.on("plotly_deselect", () => now.props.select && setState(selectionOf()));
    box.on("plotly_click", ({ points }) => now.props.click && points.length > 0 && trigger("click", pointOf(points[0])));
  };
  const say = (error) => {
    console.error("Plotly", error);
    box.textContent = `Plotly cannot draw this: ${error?.message ?? error}`;
  };

  const observer = new ResizeObserver(() => {
    if (box.clientWidth > 0 && box.querySelector(".plot-container") !== null) work = work.then(() => (gone ? undefined : Plotly.Plots.resize(box))).catch(say);
  });
  observer.observe(element);
  draw();
  return {
    update(given) {
      now = given;
      draw();
    },
    unmount() {
      gone = true;
      observer.disconnect();
      Plotly.purge(box);
    },
  };
}
