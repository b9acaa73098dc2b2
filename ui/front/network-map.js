// `<network-map src>`: who works with whom, drawn over the table that is already in the page. The server gives
// `{nodes:[{id,label,sector,hue,x,y,href,degree}], ties:[{source,target,level,purpose,state,href}]}`, level 1 to 5, places
// in any unit, `state` as the word to show. All other words and all colours come from the page.
import cytoscape from "cytoscape";
import { look, LEVELS } from "./network-map/look.js";
import { view } from "./network-map/view.js";
import { showTies } from "./network-map/side.js";
import { keeps } from "./network-map/filter.js";
import { crowded, measures } from "./network-map/labels.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

// Cytoscape would write a <style> of one rule, which the page's policy forbids; our stylesheet has that rule. It looks
// for this id first.
function forestallStyle() {
  const seat = document.createElement("meta");
  seat.id = "__________cytoscape_stylesheet";
  if (!document.getElementById(seat.id)) document.head.append(seat);
}

function elements({ nodes, ties }, zoom) {
  const unnamed = crowded(nodes, zoom);
  const known = new Set(nodes.map((n) => n.id));
  const drawn = ties.map((t, i) => ({ ...t, id: `tie-${i}`, name: LEVELS[t.level - 1] })).filter((t) => known.has(t.source) && known.has(t.target));
  const places = nodes.map((n) => ({ group: "nodes", data: n, classes: unnamed.has(n.id) ? "unnamed" : "", position: { x: n.x, y: n.y } }));
  // The strongest ties are drawn last, so that they lie on top.
  return [...places, ...drawn.sort((a, b) => a.level - b.level).map((data) => ({ group: "edges", data }))];
}

customElements.define("network-map", class extends HTMLElement {
  async connectedCallback() {
    // `network-first.js`, which is small, has asked already, and drawn what came, while this was on its way.
    const network = await this.asked;
    if (!network) return;
    this.network = network;
    this.draw(network);
    this.listen(network);
    this.filter();
    this.missing();
  }

  disconnectedCallback() {
    clearTimeout(this.naming);
    this.cy?.destroy();
    dark.removeEventListener("change", this.repaint);
  }

  named(name) {
    return this.querySelector(`[data-map="${name}"]`);
  }

  draw(network) {
    forestallStyle();
    const many = (this.many = network.ties.length > 800);
    const container = this.querySelector(".map"), seen = view(network.nodes, container);
    const first = container.querySelector(".map-first");
    this.cy = cytoscape({
      container, elements: elements(network, seen.zoom), style: look(this, many, seen.zoom), layout: { name: "preset", fit: false }, ...seen,
      // A large map is moved as one picture, and drawn anew when it comes to rest.
      textureOnViewport: many, pixelRatio: many ? 1 : "auto", minZoom: 0.05, maxZoom: 4, autoungrabify: true, boxSelectionEnabled: false,
    });
    this.cy.one("render", () => first?.remove());
  }

  listen({ nodes }) {
    const { cy } = this;
    cy.on("zoom", () => {
      clearTimeout(this.naming);
      this.naming = setTimeout(() => this.name(true), 120);
    });
    cy.on("tap", (e) => this.pick(e.target === cy ? null : e.target.isNode() ? e.target : e.target.source()));
    this.addEventListener("keydown", (e) => e.key === "Escape" && this.pick(null));
    this.named("in").onclick = () => this.zoom(1.4);
    this.named("out").onclick = () => this.zoom(1 / 1.4);
    this.named("all").onclick = () => this.move({ fit: { eles: cy.elements(":visible"), padding: 30 } });
    const find = this.named("find");
    find.append(...[...nodes].sort((a, b) => a.label.localeCompare(b.label)).map((n) => new Option(n.label, n.id)));
    find.onchange = () => this.pick(find.value ? cy.getElementById(find.value) : null, true);
    this.form = this.querySelector("form[data-map=filters]");
    this.form?.addEventListener("input", () => this.filter());
    this.repaint = () => cy.style(look(this, this.many, cy.zoom()));
    dark.addEventListener("change", this.repaint);
  }

  // What the page's own form says now. Its button still asks the server, for the table below.
  filter() {
    if (!this.form) return;
    const { any, tie, place } = keeps(new FormData(this.form), this.network);
    if (!any && !this.filtered) return;
    this.filtered = any;
    this.cy.batch(() => {
      this.cy.edges().forEach((e) => { e.toggleClass("away", any && !tie(e.data())); });
      this.cy.nodes().forEach((n) => { n.toggleClass("away", any && !place(n.data()) && n.connectedEdges().difference(".away").empty()); });
    });
    this.name();
    if (this.picked) this.pick(this.picked);
  }

  // Who is asked about ("what if they left?") is drawn as an outline with its ties, and who would come apart is marked.
  missing() {
    const ids = (name) => (this.dataset[name] ?? "").split(" ").filter(Boolean);
    this.cy.batch(() => {
      ids("gone").forEach((id) => this.cy.getElementById(id).addClass("gone").connectedEdges().addClass("gone"));
      ids("apart").forEach((id) => this.cy.getElementById(id).addClass("apart"));
    });
  }

  // Names for the places in sight, at the present distance.
  name(moved = false) {
    const { cy } = this;
    const there = cy.nodes(":visible");
    const unnamed = crowded(there.map((n) => ({ ...n.data(), ...n.position() })), cy.zoom());
    cy.batch(() => {
      if (moved) cy.nodes().style(measures(cy.zoom()));
      there.forEach((n) => { n.toggleClass("unnamed", unnamed.has(n.id())); });
    });
  }

  pick(node, go = false) {
    const { cy } = this;
    const side = this.named("side");
    this.hint ??= this.named("hint");
    this.picked = node;
    cy.batch(() => {
      cy.elements().removeClass("faint near picked");
      if (!node) return;
      const near = node.closedNeighborhood().difference(".away");
      cy.elements().difference(near).addClass("faint");
      near.addClass("near");
      node.addClass("picked");
    });
    this.named("find").value = node?.id() ?? "";
    side.replaceChildren(...(node ? showTies(node, this) : [this.hint]));
    if (node && go) this.move({ center: { eles: node }, zoom: Math.max(cy.zoom(), 1) });
  }

  zoom(by) {
    const { cy } = this;
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  move(to) {
    this.cy.animate(to, { duration: still.matches ? 0 : 200 });
  }
});
