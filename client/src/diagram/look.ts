import type { MermaidConfig } from "mermaid";
import { colorsOf, isLight, mixed, readColors } from "../elements/chart/colors";

const SHADES = 12; // that Mermaid has of a scale

/** The colours of the page as Mermaid's: soft areas with the page's text on them. */
export function lookOf(place: HTMLElement): MermaidConfig & { fontFamily: string } {
  const { series, text, line: border, surface, accent, font } = colorsOf(place);
  const { accentSoft, borderStrong, bgSoft, bad, badSoft, warnSoft, good, goodSoft } = readColors(place, {
    accentSoft: "--accent-soft",
    borderStrong: "--border-strong",
    bgSoft: "--bg-soft",
    bad: "--bad",
    badSoft: "--bad-soft",
    warnSoft: "--warn-soft",
    good: "--good",
    goodSoft: "--good-soft",
  });
  const plain = (color: string) => hex(color, color, 1);
  const of = (i: number) => plain(series[i % series.length]!);
  const tint = (i: number) => hex(series[i % series.length]!, surface, 0.3);
  const on = (color: string) => (isLight(color) ? "#10171b" : "#ffffff");
  const scale = (name: string, count: number, color: (i: number) => string, from = 0) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i + from}`, color(i)]));
  const [page, line, words, node, edge, alt] = [surface, borderStrong, text, accentSoft, accent, bgSoft].map(plain) as [string, string, string, string, string, string];
  return {
    theme: "base",
    darkMode: isLight(text),
    fontFamily: font,
    journey: { textPlacement: "tspan", taskFontFamily: font, titleFontFamily: font, titleFontSize: "18px", titleColor: words, sectionColours: [words] },
    themeVariables: {
      background: page,
      fontFamily: font,
      fontSize: "14px",
      textColor: words,
      titleColor: words,
      lineColor: line,
      arrowheadColor: line,
      primaryColor: node,
      primaryTextColor: words,
      primaryBorderColor: edge,
      secondaryColor: tint(1),
      secondaryTextColor: words,
      secondaryBorderColor: of(1),
      tertiaryColor: alt,
      tertiaryTextColor: words,
      tertiaryBorderColor: line,
      edgeLabelBackground: page,
      noteBkgColor: plain(warnSoft),
      noteTextColor: words,
      noteBorderColor: line,
      activationBkgColor: tint(0),
      activationBorderColor: edge,
      sequenceNumberColor: on(line),
      sectionBkgColor: alt,
      altSectionBkgColor: page,
      sectionBkgColor2: alt,
      excludeBkgColor: alt,
      gridColor: plain(border),
      taskBkgColor: tint(0),
      taskBorderColor: of(0),
      activeTaskBkgColor: tint(1),
      activeTaskBorderColor: of(1),
      doneTaskBkgColor: plain(goodSoft),
      doneTaskBorderColor: plain(good),
      critBkgColor: plain(badSoft),
      critBorderColor: plain(bad),
      todayLineColor: plain(bad),
      vertLineColor: edge,
      taskTextClickableColor: edge,
      transitionColor: line,
      compositeBackground: page,
      compositeTitleBackground: alt,
      rowOdd: page,
      rowEven: alt,
      ...scale("cScale", SHADES, tint),
      ...scale("cScaleInv", SHADES, of),
      ...scale("cScalePeer", SHADES, of),
      ...scale("cScaleLabel", SHADES, () => words),
      ...scale("fillType", 8, tint),
      ...scale("actor", 6, of),
      ...scale("pie", SHADES, (i) => hex(series[i % series.length]!, surface, i < series.length ? 0.5 : 0.25), 1),
      pieTitleTextSize: "18px",
      pieSectionTextSize: "14px",
      pieLegendTextSize: "14px",
      pieTitleTextColor: words,
      pieSectionTextColor: words,
      pieLegendTextColor: words,
      pieStrokeColor: page,
      pieOuterStrokeColor: page,
      pieOpacity: "1",
      ...scale("git", 8, of),
      ...scale("gitInv", 8, () => words),
      ...scale("gitBranchLabel", 8, (i) => on(of(i))),
      commitLabelColor: words,
      commitLabelBackground: alt,
      tagLabelColor: words,
      tagLabelBackground: node,
      tagLabelBorder: edge,
      quadrant1Fill: tint(2),
      quadrant2Fill: tint(0),
      quadrant3Fill: alt,
      quadrant4Fill: tint(1),
      quadrant1TextFill: words,
      quadrant2TextFill: words,
      quadrant3TextFill: words,
      quadrant4TextFill: words,
      quadrantPointFill: edge,
      quadrantInternalBorderStrokeFill: line,
      quadrantExternalBorderStrokeFill: line,
      ...scale("venn", 8, of, 1),
      xyChart: { backgroundColor: "transparent", plotColorPalette: series.map(plain).join(","), xAxisLineColor: line, yAxisLineColor: line, xAxisTickColor: line, yAxisTickColor: line },
      packet: { startByteColor: words, endByteColor: words, labelColor: words, titleColor: words, blockStrokeColor: edge, blockFillColor: node },
      radar: { axisColor: line, graticuleColor: line, graticuleOpacity: 0.12, curveOpacity: 0.7 },
      archEdgeColor: line,
      archEdgeArrowColor: line,
      archGroupBorderColor: line,
      relationColor: line,
      relationLabelBackground: page,
      attributeBackgroundColorOdd: page,
      attributeBackgroundColorEven: alt,
    },
  };
}

/** A mixture as Mermaid reads colours: a list of them has commas between, and color() is not known. */
function hex(color: string, into: string, part: number): string {
  const parts = mixed(color, into, part).match(/\d+/g)!;
  return `#${parts.map((each) => Number(each).toString(16).padStart(2, "0")).join("")}`;
}
