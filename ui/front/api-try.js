// `<api-try data-document data-name>`: a form that asks one door of the API, as the document describes it, in the name of
// whoever is signed in. Hidden without JavaScript; the page then shows a line for a terminal alone.
const documents = new Map();
const read = (url) => {
  if (!documents.has(url)) documents.set(url, fetch(url).then((answer) => answer.json()));
  return documents.get(url);
};

const make = (name, fields = {}, ...children) => {
  const element = Object.assign(document.createElement(name), fields);
  element.append(...children);
  return element;
};

// A body to begin with: what has to be there, with the first value that fits.
function example(schema, all, depth = 0) {
  if (schema.$ref) return example(all[schema.$ref.split("/").pop()] ?? {}, all, depth);
  if (schema.anyOf) return example(schema.anyOf[0], all, depth);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object" && depth < 5) {
    const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(wanted.map(([name, it]) => [name, example(it, all, depth + 1)]));
  }
  if (type === "array") return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items ?? {}, all, depth + 1));
  if (type === "integer" || type === "number") return schema.minimum ?? 0;
  if (type === "boolean") return false;
  if (schema.format === "date") return new Date().toISOString().slice(0, 10);
  return "";
}

class ApiTry extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.closest("details")?.addEventListener("toggle", (e) => e.target.open && this.draw(), { once: false });
  }

  async draw() {
    if (this.firstElementChild) return;
    const { paths, components } = await read(this.dataset.document);
    const [path, method] = Object.entries(paths).flatMap(([path, doors]) => Object.keys(doors).map((method) => [path, method]))
      .find(([path, method]) => paths[path][method].operationId === this.dataset.name) ?? [];
    if (!path) return;
    const door = paths[path][method];
    const form = make("form", { className: "door-try" }, make("p", { className: "quiet", textContent: this.dataset.asks }));
    const inputs = (door.parameters ?? []).map((it) => [it, this.field(form, it.name, it.description)]);
    const schema = door.requestBody?.content["application/json"].schema;
    const body = schema && this.field(form, this.dataset.body, "", JSON.stringify(example(schema, components.schemas), null, 2));
    const answer = make("pre", { className: "example", hidden: true, tabIndex: 0 });
    answer.setAttribute("role", "status");
    answer.setAttribute("aria-label", this.dataset.answer);
    form.append(make("div", { className: "buttons" }, make("button", { className: "button", textContent: this.dataset.send })), answer);
    form.addEventListener("submit", (e) => { e.preventDefault(); this.ask(path, method, inputs, body, answer); });
    this.append(form);
  }

  field(form, name, hint, text) {
    const id = `${this.dataset.name}-${name}`;
    const input = text === undefined ? make("input", { id, autocomplete: "off" }) : make("textarea", { id, rows: 8, value: text });
    const parts = [Object.assign(make("label", { textContent: name }), { htmlFor: id })];
    if (hint) {
      parts.push(make("p", { className: "hint", id: `${id}-hint`, textContent: hint }));
      input.setAttribute("aria-describedby", `${id}-hint`);
    }
    form.append(make("div", { className: "field" }, ...parts, input));
    return input;
  }

  async ask(path, method, inputs, body, answer) {
    const query = new URLSearchParams(), headers = { accept: "application/json" };
    for (const [it, { value }] of inputs) {
      if (it.in === "path") path = path.replace(`{${it.name}}`, encodeURIComponent(value));
      else if (value && it.in === "query") query.set(it.name, value);
      else if (value) headers[it.name] = value;
    }
    if (body) headers["content-type"] = "application/json";
    const said = await fetch(query.size ? `${path}?${query}` : path, { method: method.toUpperCase(), headers, body: body?.value });
    const text = await said.text();
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* It is shown as it came. */ }
    answer.textContent = `${said.status} ${said.statusText}\n${said.headers.get("etag") ? `ETag: ${said.headers.get("etag")}\n` : ""}\n${shown}`;
    answer.hidden = false;
    answer.focus();
  }
}

customElements.define("api-try", ApiTry);
