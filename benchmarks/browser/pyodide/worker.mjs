import { loadPyodide } from "/pyodide-core/pyodide.mjs";

const pyodide = await loadPyodide({ indexURL: "/pyodide-core/" });
postMessage(pyodide.runPython("import json; x = 50; 'Square: ' + json.dumps(x * x)"));
