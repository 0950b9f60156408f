// Runs a compiled app in a Web Worker. Messages are strings of the wire; see docs/wire.md.
"use strict";
let receiver;
const early = [];
self.onmessage = ({ data }) => (receiver ? receiver(data) : early.push(data));
// Called by the app when it is ready to listen.
self.runnelListen = (take) => {
  receiver = take;
  early.splice(0).forEach(take);
};
// A trap of the machine (a stack overflow, say) is no exception of Java's: the thread is gone, and with it the run.
const crash = (problem) => {
  self.postMessage(JSON.stringify({ crash: String((problem && problem.message) || problem) }));
};
self.addEventListener("error", (event) => crash(event.error || event.message));
self.addEventListener("unhandledrejection", (event) => crash(event.reason));
if (!self.TeaVM) importScripts("runtime.js");
// In an app of one file the module is here already: see single.js.
Promise.resolve(self.runnelApp || "app.wasm").then((module) => TeaVM.wasmGC.load(module)).then((app) => app.exports.main([])).catch(crash);
