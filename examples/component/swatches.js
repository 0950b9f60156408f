// <my-swatches>: colours to pick from. Its property is `swatches`; its event is "picked".
class Swatches extends HTMLElement {
  #swatches = [];

  set swatches(swatches) {
    this.#swatches = swatches;
    this.#draw();
  }

  #draw() {
    this.replaceChildren(
      ...this.#swatches.map((swatch) => {
        const button = document.createElement("button");
        button.textContent = swatch.name;
        button.style.cssText = "font: inherit; margin: 0 0.5rem 0.5rem 0; padding: 0.5rem 1rem; border: 1px solid var(--border-strong); border-radius: var(--radius); background: var(--bg); color: var(--text); cursor: pointer;";
        button.style.borderLeft = `1.25rem solid ${swatch.color}`;
        button.onclick = () => this.dispatchEvent(new CustomEvent("picked", { detail: swatch }));
        return button;
      }),
    );
  }
}

customElements.define("my-swatches", Swatches);
