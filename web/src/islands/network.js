// States and bodies as a graph. The layout comes from the server; nothing moves by itself.
import cytoscape from "cytoscape";
import { look } from "./look.js";

// A canvas cuts off what Nastaliq writes above the line: Urdu is drawn in Naskh.
const NASKH = '"Noto Naskh Arabic Variable"';

export async function draw(place, data) {
  const style = look(place);
  if (document.documentElement.lang === "ur") {
    await document.fonts.load(`15px ${NASKH}`, "ا");
    style.font = `${NASKH}, ${style.font}`;
  }
  const graph = cytoscape({
    container: place,
    layout: { name: "preset", fit: true, padding: 24 },
    minZoom: 0.3,
    maxZoom: 4,
    userZoomingEnabled: false,
    elements: [
      ...data.nodes.map((node) => ({ data: node, position: { x: node.x, y: node.y } })),
      ...data.edges.map((edge) => ({ data: edge })),
    ],
    style: [
      {
        selector: "node",
        style: {
          label: "data(label)",
          color: style.ink,
          "font-family": style.font,
          "font-size": 15,
          "background-color": style.series[0],
          width: "data(size)",
          height: "data(size)",
          "text-valign": "bottom",
          "text-margin-y": 4,
        },
      },
      { selector: "node[kind = 'body']", style: { shape: "round-rectangle", "background-color": style.series[1] } },
      {
        selector: "edge",
        style: {
          width: "data(width)",
          "line-color": style.line,
          "curve-style": "bezier",
        },
      },
      { selector: "edge[friction > 0.5]", style: { "line-color": style.accent, "line-style": "dashed" } },
    ],
  });
  graph.on("tap", "node, edge", (event) => {
    const target = event.target.data("link");
    if (target) location.href = target;
  });
}
