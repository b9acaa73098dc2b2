// Where to look from, so that all places are in sight; on a phone first those with ties. Cytoscape can find this too, but
// measures every tie for it.
export function view(all, box) {
  const tied = all.filter((n) => n.degree), nodes = box.clientWidth < 480 && tied.length ? tied : all;
  const span = (at) => [Math.min(...nodes.map(at)), Math.max(...nodes.map(at))];
  const [left, right] = span((n) => n.x), [top, bottom] = span((n) => n.y);
  const zoom = Math.min(1.5, (box.clientWidth - Math.min(120, box.clientWidth / 5)) / (right - left || 1), (box.clientHeight - 80) / (bottom - top || 1));
  return { zoom, pan: { x: (box.clientWidth - zoom * (left + right)) / 2, y: (box.clientHeight - zoom * (top + bottom)) / 2 } };
}
