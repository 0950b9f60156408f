// Runs a compiled app in a Web Worker. Messages are strings of the wire; see docs/wire.md.
"use strict";
let receiver;
const early = [];
// What the states of the app hold, as a worker before this one had the page keep it: {"keep":…}.
self.runnelKept = "";
// Files of the visitor's, as the page gives them: {id, file}.
self.runnelFiles = new Map();
self.onmessage = ({ data }) => {
  if (typeof data !== "string") self.runnelFiles.set(data.id, data);
  else if (data.startsWith('{"keep":')) self.runnelKept = data.slice(8, -1);
  else if (receiver) receiver(data);
  else early.push(data);
};
// Called by the app when it is ready to listen.
self.runnelListen = (take) => {
  receiver = take;
  early.splice(0).forEach(take);
};
// Stacks are kept as the browser has them, and read only if somebody looks: the table for that is loaded then.
Error.stackTraceLimit = 200;
const traces = () => {
  if (!self.runnelTraces) importScripts("traces.js");
  return self.runnelTraces;
};
// What is due goes on at once, by a message to oneself: browsers let timers within timers wait for 4 ms.
const due = new Map();
const { port1, port2 } = new MessageChannel();
let last = 0;
port1.onmessage = ({ data }) => {
  const go = due.get(data);
  due.delete(data);
  go?.();
};
const events = {
  offer(event, run, time) {
    const wait = time - Date.now();
    if (wait > 0) return setTimeout(() => run(event), wait);
    due.set(--last, () => run(event)); // no timer has such a number
    port2.postMessage(last);
    return last;
  },
  kill(number) {
    due.delete(number) || clearTimeout(number);
  },
};
const installImports = (imports) => {
  imports.teavmAsync = events;
  imports.teavm.takeStackTrace = (type) => {
    const error = new Error();
    return {
      getStack() {
        let frames = [];
        try {
          frames = traces().frames(error);
        } catch {
          // An app of one file has no table beside it: its traces have no lines.
        }
        // What an exception of the author's does in its constructors is no place where it was thrown.
        const constructor = frames.findIndex((frame) => frame.method !== "<init>" || frame.className === type);
        return constructor >= 0 && frames[constructor].method === "<init>" ? frames.slice(constructor + 1) : frames;
      },
    };
  };
};
// A trap of the machine (a stack overflow, say) is no exception of Java's: the thread is gone, and with it the run.
const KINDS = [
  [/call stack|recursion/i, "StackOverflowError", "A method calls itself without an end"],
  [/memory|too large|allocation/i, "OutOfMemoryError", "There is no memory left"],
];
const crash = (problem) => {
  const said = String((problem && problem.message) || problem);
  const [, type, message] = KINDS.find(([words]) => words.test(said)) || [null, "Crash", said];
  let frames = [];
  try {
    frames = traces().texts(problem).slice(0, 20);
  } catch {
    // A crash without lines is told all the same.
  }
  self.postMessage(JSON.stringify({ crash: { type, message, frames } }));
};
self.addEventListener("error", (event) => {
  event.preventDefault();
  crash(event.error || event.message);
});
self.addEventListener("unhandledrejection", (event) => crash(event.reason));
if (!self.TeaVM) importScripts("runtime.js");
// In an app of one file the module is here already: see single.js.
Promise.resolve(self.runnelApp || "app.wasm").then((module) => TeaVM.wasmGC.load(module, { installImports })).then((app) => app.exports.main([])).catch(crash);
