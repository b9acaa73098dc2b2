import { measures } from "./labels.js";

// How places and ties are drawn. A level has its own width, line and colour, a sector its own shape and colour.
export const LEVELS = ["networking", "coordination", "cooperation", "collaboration", "multisector"];
export const LINES = [[1.5, "dotted"], [2, "dashed"], [3, "solid"], [5, "solid"], [7, "solid"]];
const SHAPES = { public: "round-rectangle", private: "diamond", nonprofit: "ellipse", resident: "hexagon" };

/** The colours that `element` has now, by their names in the stylesheet. */
export function colours(element) {
  const css = getComputedStyle(element);
  return (name) => css.getPropertyValue(`--${name}`).trim();
}

/** Cytoscape's style for the colours that `element` has now. With `many` ties only those of a picked place are dashed:
    thousands of dashes take longer to draw than people wait, and at that size nobody can see them. */
export function look(element, many, zoom) {
  const colour = colours(element);
  return [...places(colour, zoom), ...ties(colour, many),
    { selector: ".faint", style: { opacity: 0.12, "text-opacity": 0 } },
    { selector: ".unnamed", style: { label: "" } },
    { selector: "node.near", style: { label: "data(label)", "z-index": 2 } },
    { selector: "edge.near", style: { opacity: 1 } },
    { selector: ".picked", style: { "border-width": 4, "border-color": colour("ink"), "z-index": 3 } },
    { selector: "node.gone", style: { "background-opacity": 0, "border-width": 3, "border-style": "dashed", "border-color": colour("clay"), label: "data(label)" } },
    { selector: "edge.gone", style: { opacity: 0.25, "line-style": "dotted" } },
    { selector: "node.apart", style: { "border-width": 5, "border-color": colour("clay"), label: "data(label)" } },
    { selector: ".away", style: { display: "none" } }];
}

function places(colour, zoom) {
  const all = { ...measures(zoom), "border-width": 2, "border-color": colour("raised"), label: "data(label)", color: colour("ink"), "font-family": "Source Sans, sans-serif",
    "text-valign": "bottom", "text-outline-color": colour("raised"), "text-wrap": "ellipsis" };
  const sectors = Object.entries(SHAPES).map(([sector, shape]) => ({ selector: `node[sector="${sector}"]`, style: { shape, "background-color": colour(sector) } }));
  const unknown = { selector: 'node[sector="unknown"]', style: { shape: "triangle", "background-color": colour("quiet") } };
  return [{ selector: "node", style: all }, ...sectors, unknown];
}

function ties(colour, many) {
  const colours = LEVELS.map((level, i) => ({ selector: `edge[level=${i + 1}]`, style: { width: LINES[i][0], "line-color": colour(level) } }));
  const lines = LINES.map(([, line], i) => ({ selector: `edge${many ? ".near" : ""}[level=${i + 1}]`, style: { "line-style": line } }));
  // Straight lines from middle to middle are the cheapest to draw, and enough.
  return [{ selector: "edge", style: { "curve-style": "haystack", "haystack-radius": 0, opacity: 0.6 } }, ...colours, ...lines];
}
