// Tells the author's own lines in a stack trace; loaded by worker.js when the first one is looked at. Written by the build.
"use strict";
self.runnelTraces = (() => {
  const METHODS = [{{methods}}];
  const PLACES = [{{places}}];
  const FRAME = /wasm-function\[\d+]:0x([0-9a-f]+)/;
  // The frames at an offset of app.wasm, the innermost first.
  const at = (offset) => {
    let frames = [];
    for (let i = 0, start = 0; i < PLACES.length; ) {
      start += PLACES[i++];
      if (start > offset) break;
      const next = [];
      for (let n = PLACES[i++]; n > 0; n--) {
        const [className, method, file] = METHODS[PLACES[i++]];
        next.push({ className, method, file, line: PLACES[i++] });
      }
      frames = next;
    }
    return frames;
  };
  const frames = (error) =>
    String(error.stack)
      .split("\n")
      .flatMap((line) => {
        const found = FRAME.exec(line);
        return found === null ? [] : at(parseInt(found[1], 16));
      });
  // As runnel.spi.Frames says it: the body of a lambda is named after the method around it.
  const texts = (error) =>
    frames(error).map(({ className, method, file, line }) => {
      const name = method.replace(/^lambda\$(.+)\$\d+$/, "$1");
      return `${className.replaceAll("$", ".")}.${name}(${file}${line > 0 ? ":" + line : ""})`;
    });
  return { frames, texts };
})();
