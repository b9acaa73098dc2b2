// Names that can be read: as large on the screen at every distance, and none over another. Where two would meet, the place
// with more ties keeps its name; coming closer makes room for more.
const SIZE = 12.5, WIDTH = 6.2, HEIGHT = 16;
// Places without ties stand in rows, a step apart.
const longest = (place) => (place.data("degree") ? 150 : 116);

/** Sets the size of the names for the present distance, and hides those without room. */
export function setLabels(cy) {
  const zoom = cy.zoom(), taken = [];
  const places = cy.nodes(":visible").sort((a, b) => b.data("degree") - a.data("degree"));
  cy.batch(() => {
    // A place stays large enough to be told from its neighbour, and to be touched.
    const grown = Math.max(1, 0.6 / zoom), size = (place) => (14 + 5 * Math.sqrt(place.data("degree") ?? 0)) * grown;
    cy.nodes().style({ width: size, height: size, "font-size": SIZE / zoom, "text-max-width": (place) => longest(place) / zoom, "text-margin-y": 3 / zoom, "text-outline-width": 2 / zoom });
    places.forEach((place) => {
      const { x, y } = place.position(), half = Math.min(longest(place), place.data("label").length * WIDTH) / 2 / zoom;
      const top = y + place.height() / 2, box = [x - half, top, x + half, top + HEIGHT / zoom];
      const free = taken.every((other) => box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1]);
      if (free) taken.push(box);
      place.toggleClass("unnamed", !free);
    });
  });
}
