// <runnel-app src="DIR/"> shows an app within your page: <script type="module" src="DIR/runnel-app.js"></script>
import { define, draw } from "./{{script}}";
export { mount } from "./{{script}}";
/** Draws the app of this folder; for the element. */
export const show = (root) => draw(root, new URL(".", import.meta.url), "{{style}}", /*look*/ {});
define();
