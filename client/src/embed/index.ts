export { draw } from "./draw";
export { define, mount } from "./runnel-app";
