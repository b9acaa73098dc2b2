// Which ties and places the form asks for; an empty field asks for all. As in the table, a relationship is shown when one
// of its parties is of the sector and one has the name, not only when both ends of a line have.
const plain = (text = "") => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether anything is asked for, the ids of the places and of the ties (by their place in the list) to show, from a form with
    `level`, `sector`, `purpose` and `organization`. */
export function keeps(form, { nodes, ties }) {
  const level = form.get("level"), sector = form.get("sector");
  const [purpose, name] = ["purpose", "organization"].map((field) => plain(form.get(field) ?? ""));
  const known = new Map(nodes.map((node) => [node.id, { sector: !sector || node.sector === sector, name: plain(node.label).includes(name) }]));
  const relationships = new Map();
  for (const tie of ties) {
    const has = relationships.get(tie.href) ?? { sector: false, name: false };
    for (const end of [known.get(tie.source), known.get(tie.target)]) {
      has.sector ||= end?.sector;
      has.name ||= end?.name;
    }
    relationships.set(tie.href, has);
  }
  const shown = ({ name, purpose: what, href }) => (!level || name === level) && plain(what).includes(purpose) && Object.values(relationships.get(href) ?? {}).every(Boolean);
  return {
    any: Boolean(level || sector || purpose || name),
    tie: shown,
    // A place without a tie to show stays while only places are asked for, and it is one of them.
    place: (place) => !level && !purpose && known.get(place.id)?.sector && known.get(place.id)?.name,
  };
}
