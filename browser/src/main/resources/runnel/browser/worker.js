// Runs a compiled app in a Web Worker. Messages are strings of the wire; see docs/wire.md.
"use strict";
let receiver;
const early = [];
// What the states of the app hold, as a worker before this one had the page keep it: {"keep":…}.
self.runnelKept = "";
self.onmessage = ({ data }) => {
  if (data.startsWith('{"keep":')) self.runnelKept = data.slice(8, -1);
  else if (receiver) receiver(data);
  else early.push(data);
};
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
importScripts("runtime.js");
TeaVM.wasmGC.load("app.wasm").then((app) => app.exports.main([])).catch(crash);
