import { themeQuartz } from "ag-grid-community";

/** Colours are variables, so that the theme of the page is the grid's. */
export const theme = themeQuartz.withParams({
  accentColor: "var(--accent)",
  backgroundColor: "var(--surface)",
  borderColor: "var(--border)",
  borderRadius: 7,
  browserColorScheme: "inherit",
  cellHorizontalPadding: 12,
  chromeBackgroundColor: "var(--bg-soft)",
  fontFamily: "inherit",
  fontSize: 14,
  foregroundColor: "var(--text)",
  headerFontWeight: 600,
  headerTextColor: "var(--text)",
  iconColor: "var(--text-soft)",
  inputBackgroundColor: "var(--field)",
  inputBorder: "1px solid var(--border-strong)",
  menuBackgroundColor: "var(--surface)",
  rowHoverColor: "var(--hover)",
  textColor: "var(--text)",
  tooltipBackgroundColor: "var(--surface)",
  wrapperBorderRadius: 7,
});
