// Small comforts on every page; each page works without them. Words come from the page.
const all = (selector, root = document) => root.querySelectorAll(selector);

// The acting-for menu closes when one looks elsewhere.
addEventListener("click", (e) => all("details.acting[open]").forEach((d) => d.contains(e.target) || (d.open = false)));
addEventListener("keydown", (e) => {
  if (e.key === "Escape") all("details.acting[open]").forEach((d) => { d.open = false; d.firstElementChild.focus(); });
});

// A form is sent once. Its buttons wake when the page comes back: from memory, or from a browser that keeps what was off.
addEventListener("submit", (e) => {
  const form = e.target;
  if (e.defaultPrevented || form.method !== "post" || "again" in form.dataset) return;
  if (form.dataset.sent) return e.preventDefault();
  form.dataset.sent = "yes";
  // Only after the browser has read the form, or the button's own value would be lost.
  setTimeout(() => all("button:not([type=button])", form).forEach((b) => { b.disabled = true; }));
});
addEventListener("pageshow", () => {
  all("form[data-sent]").forEach((f) => delete f.dataset.sent);
  all("form[method=post] button:disabled").forEach((b) => { b.disabled = false; });
});

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
all("[data-find]").forEach((input) => {
  const items = [...all("li", document.getElementById(input.dataset.find) ?? input)];
  input.closest("[hidden]")?.removeAttribute("hidden");
  input.addEventListener("keydown", (e) => e.key === "Enter" && e.preventDefault());
  // What is ticked stays in sight, so that nobody forgets it.
  input.addEventListener("input", () => items.forEach((li) => { li.hidden = !plain(li.textContent).includes(plain(input.value)) && !li.querySelector(":checked"); }));
});

all("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(from ? from.value ?? from.textContent : button.dataset.copy);
    if (button.dataset.copied) button.textContent = button.dataset.copied;
  });
});

// A name that can be typed becomes a button that writes it where one was typing.
all("[data-insert]").forEach((name) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: name.textContent });
  name.replaceChildren(button);
  button.addEventListener("click", () => {
    const field = document.getElementById(name.dataset.into);
    field.setRangeText(name.dataset.insert, field.selectionStart, field.selectionEnd, "end");
    field.focus();
  });
});

document.querySelector(".wrongs")?.focus();
