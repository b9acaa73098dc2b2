// The map's first picture, while its long script is on its way: the same places and ties at the same spots, all round and without names.
import { colours, LEVELS, LINES } from "./network-map/look.js";
import { across } from "./network-map/labels.js";
import { view } from "./network-map/view.js";

async function ask(map) {
  const answer = await fetch(map.getAttribute("src")).catch(() => null);
  const network = answer?.ok ? await answer.json() : null;
  if (!network?.nodes.length) return null;
  map.querySelector(".map-frame").hidden = false;
  draw(map.querySelector(".map"), network);
  return network;
}

function draw(box, { nodes, ties }) {
  const { zoom, pan } = view(nodes, box), colour = colours(box), dots = devicePixelRatio || 1;
  const canvas = Object.assign(document.createElement("canvas"), { className: "map-first", width: box.clientWidth * dots, height: box.clientHeight * dots });
  const pen = canvas.getContext("2d");
  pen.setTransform(zoom * dots, 0, 0, zoom * dots, pan.x * dots, pan.y * dots);
  const at = new Map(nodes.map((node) => [node.id, node]));
  pen.globalAlpha = 0.6;
  LEVELS.forEach((level, i) => stroke(pen, ties.filter((tie) => tie.level === i + 1), at, colour(level), LINES[i][0]));
  pen.globalAlpha = 1;
  for (const sector of new Set(nodes.map((node) => node.sector))) fill(pen, nodes.filter((node) => node.sector === sector), colour(sector === "unknown" ? "quiet" : sector), zoom);
  box.append(canvas);
}

// All ties of a level in one stroke: thousands of them take as long as one.
function stroke(pen, ties, at, colour, width) {
  pen.beginPath();
  for (const { source, target } of ties) {
    const [a, b] = [at.get(source), at.get(target)];
    if (!a || !b) continue;
    pen.moveTo(a.x, a.y);
    pen.lineTo(b.x, b.y);
  }
  [pen.strokeStyle, pen.lineWidth] = [colour, width];
  pen.stroke();
}

function fill(pen, places, colour, zoom) {
  pen.beginPath();
  for (const { x, y, degree } of places) {
    const half = across(degree, zoom) / 2;
    pen.moveTo(x + half, y);
    pen.arc(x, y, half, 0, 2 * Math.PI);
  }
  pen.fillStyle = colour;
  pen.fill();
}

// The end of a quarter, chosen by sliding: the list beside it says the same, and its button is there without scripts.
for (const form of document.querySelectorAll("form.quarters")) {
  const list = form.querySelector("select"), slider = form.querySelector("input[type=range]");
  const say = () => slider.setAttribute("aria-valuetext", list.selectedOptions[0].text);
  Object.assign(slider, { hidden: false, max: list.options.length - 1, value: list.selectedIndex });
  list.addEventListener("change", () => { slider.value = list.selectedIndex; say(); });
  slider.addEventListener("input", () => { list.selectedIndex = Number(slider.value); say(); });
  slider.addEventListener("change", () => form.requestSubmit());
  say();
}

for (const map of document.querySelectorAll("network-map[src]")) map.asked = ask(map);
