// Colours and fonts of drawings, taken from the page's own style, light or dark.
export function look(place) {
  const style = getComputedStyle(place);
  const value = (name) => style.getPropertyValue(name).trim();
  return {
    ink: value("--ink"),
    soft: value("--soft"),
    line: value("--line"),
    paper: value("--paper"),
    accent: value("--accent"),
    mark: value("--mark"),
    series: ["--one", "--two", "--three", "--four"].map(value),
    font: style.fontFamily,
    rtl: style.direction === "rtl",
  };
}
