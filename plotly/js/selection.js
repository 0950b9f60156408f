/** As the host keeps it: runnel.plotly.PlotlySelection. */
const MOST = 2_000;

export function selectionOf(event) {
  if (!event || event.points.length === 0) return { points: [], count: 0, box: null };
  const { x, y } = event.range ?? {};
  return {
    points: event.points.slice(0, MOST).map(pointOf),
    count: event.points.length,
    box: Array.isArray(x) && Array.isArray(y) ? { left: String(x[0]), right: String(x[1]), bottom: String(y[0]), top: String(y[1]) } : null,
  };
}

/** Of what lies in a grid the number counts along its lines; of a bar of a histogram it is that of the bar. */
export function pointOf({ curveNumber, pointNumber, binNumber, data }) {
  const number = Array.isArray(pointNumber) ? pointNumber[0] * (data.z?.[0]?.length ?? 0) + pointNumber[1] : (pointNumber ?? binNumber ?? 0);
  return { trace: curveNumber, index: Math.max(0, Math.trunc(number)) };
}

/** What was chosen before, for a chart that is drawn anew. */
export function chosen(data, { points = [], count = 0 } = {}) {
  if (count === 0 || points.length < count) return data;
  return data.map((trace, i) => ({ selectedpoints: points.filter((point) => point.trace === i).map(({ index }) => index), ...trace }));
}
