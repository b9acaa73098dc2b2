// The ties of one place as a list of links, strongest first.
function tag(name, text, href) {
  const element = document.createElement(name);
  element.textContent = text;
  if (href) element.href = href;
  return element;
}

/** The heading and the list for `node`; names of levels are those of the legend in `page`. */
export function showTies(node, page) {
  const list = document.createElement("ul");
  const ties = node.connectedEdges().difference(".away").sort((a, b) => b.data("level") - a.data("level"));
  ties.forEach((tie) => list.append(row(tie, node, page)));
  const heading = document.createElement("h3");
  heading.append(tag("a", node.data("label"), node.data("href")));
  return [heading, ties.empty() ? tag("p", page.named("side").dataset.none) : list];
}

function row(tie, node, page) {
  const other = tie.source().same(node) ? tie.target() : tie.source();
  const { name, purpose, state, href } = tie.data();
  const level = page.querySelector(`[data-level="${name}"]`)?.textContent.trim() ?? name;
  const item = document.createElement("li");
  item.append(tag("a", other.data("label"), href), tag("span", [level, purpose, state].filter(Boolean).join(" · ")));
  return item;
}
