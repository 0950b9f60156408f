package runnel.plotly;

/**
 * A box that the user has drawn, in the values of the axes as Plotly has them: numbers, dates like
 * {@code 2026-01-31 12:00}, or places among categories, all as texts.
 */
public record PlotlyBox(String left, String right, String bottom, String top) {}
