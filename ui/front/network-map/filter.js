// Which ties and places the form asks for; an empty field asks for all.
const plain = (text = "") => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether anything is asked for, and two tests, for a tie and for a place, from a form with `level`, `sector` and `purpose`. */
export function keeps(form) {
  const level = form.get("level"), sector = form.get("sector"), purpose = plain(form.get("purpose") ?? "");
  return {
    any: Boolean(level || sector || purpose),
    tie: (t) => (!level || t.name === level) && (!purpose || plain(t.purpose).includes(purpose)),
    place: (p) => !sector || p.sector === sector,
  };
}
