// What the page's policy asks for (style-src 'self'): no styles in attributes, and none in <style>. Has to run before Plotly does.

/** Plotly is built to call this where it would call setAttribute: see build.mjs. */
Element.prototype[Symbol.for("runnel.plotly.set")] ??= function (name, value) {
  if (name === "style" && this.style) this.style.cssText = value;
  else this.setAttribute(name, value);
};

/** Plotly writes its rules into the sheet of the element with this id. Ours is a constructed one, to be adopted by the charts' roots. */
const ID = "plotly.js-style-global";
const holder = document.getElementById(ID) ?? document.head.appendChild(Object.assign(document.createElement("meta"), { id: ID }));
export const sheet = holder.sheet ?? new CSSStyleSheet();
if (!holder.sheet) Object.defineProperty(holder, "sheet", { value: sheet });
