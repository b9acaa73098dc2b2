// Names that can be read: as large on the screen at every distance, and none over another. Where two would meet, the place
// with more ties keeps its name; coming closer makes room for more.
const SIZE = 12.5, WIDTH = 6.2, HEIGHT = 16;
// Places without ties stand in rows, a step apart.
const longest = (degree) => (degree ? 150 : 116);
// A place stays large enough to be told from its neighbour, and to be touched.
export const across = (degree, zoom) => (14 + 5 * Math.sqrt(degree ?? 0)) * Math.max(1, 0.6 / zoom);

/** What a place and its name measure when the map is seen at `zoom`, as Cytoscape's style. */
export function measures(zoom) {
  const size = (place) => across(place.data("degree"), zoom);
  return { width: size, height: size, "font-size": SIZE / zoom, "text-max-width": (place) => longest(place.data("degree")) / zoom, "text-margin-y": 3 / zoom, "text-outline-width": 2 / zoom };
}

/** The ids of those places, each `{id, label, degree, x, y}`, whose names have no room at `zoom`. */
export function crowded(places, zoom) {
  const taken = [], out = new Set();
  for (const { id, label, degree, x, y } of [...places].sort((a, b) => b.degree - a.degree)) {
    const half = Math.min(longest(degree), label.length * WIDTH) / 2 / zoom, top = y + across(degree, zoom) / 2;
    const box = [x - half, top, x + half, top + HEIGHT / zoom];
    if (taken.every((other) => box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1])) taken.push(box);
    else out.add(id);
  }
  return out;
}
