// Loaded before the first paint, so that a chosen theme does not flash in the other colours.
try {
  const kept = localStorage.getItem("runnel.theme");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
} catch {
  // storage may be forbidden
}
