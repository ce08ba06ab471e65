// The base of every page: htmx for filters and pages of lists, and islands where a page asks.
// Everything works without this script; it only spares reloads and draws pictures.
import "htmx.org";
import "./fonts.css";
import "../../src/elchi/serve/templates/style.css";

const islands = {
  chart: () => import("./islands/chart.js"),
  network: () => import("./islands/network.js"),
  map: () => import("./islands/map.js"),
};

// Data stands in a JSON block beside the place that it is drawn in.
async function draw(place) {
  const name = place.dataset.island;
  const data = JSON.parse(document.getElementById(place.dataset.source).textContent);
  const [island] = await Promise.all([islands[name](), document.fonts.ready]);
  island.draw(place, data);
}

function drawAll(root) {
  for (const place of root.querySelectorAll("[data-island]")) {
    if (place.dataset.drawn) continue;
    place.dataset.drawn = "yes";
    draw(place);
  }
}

drawAll(document);
document.addEventListener("htmx:after:swap", () => drawAll(document));

// A menu that sends its form at once where scripts run; without them it has a button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form) form.requestSubmit();
});
