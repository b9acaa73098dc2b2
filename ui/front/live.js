// A page that is open hears that something on it may have changed, asks for itself anew, and shows the new one: at once where
// nobody is doing anything on it, else when they say so. Without it the page is as it was drawn. Words come from the page.
const page = document.querySelector("[data-live]");
const quiet = () => {
  const main = document.getElementById("main"), at = document.activeElement;
  const typed = [...main.querySelectorAll("input:not([type=hidden]), textarea, select")].some((it) =>
    it.type === "checkbox" || it.type === "radio" ? it.checked !== it.defaultChecked
      : it.matches("select") ? [...it.options].some((o) => o.selected !== o.defaultSelected) && it.selectedIndex > 0 : it.value !== it.defaultValue);
  return !typed && !(main.contains(at) && at.matches("input, textarea, select, button")) && !main.querySelector("details[open] form");
};

let stream, asking, again, wait = 3000;
async function look() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
    const main = document.getElementById("main");
    if (!next || words(next) === words(main)) return;
    if (quiet()) swap(main, next);
    else offer(main, next);
  } catch { /* The next event asks again. */ } finally { asking = false; }
}

// What a reader would see: not the keys of forms, which differ each time.
const words = (main) => {
  const copy = main.cloneNode(true);
  copy.querySelectorAll(".live-offer, script, input[type=hidden], talk-turns").forEach((it) => it.remove());
  return copy.textContent.replace(/\s+/g, " ") + [...copy.querySelectorAll("[href], [action]")].map((it) => it.getAttribute("href") ?? it.getAttribute("action")).join();
};

function swap(main, next) {
  const at = scrollY;
  main.replaceChildren(...next.childNodes);
  scrollTo({ top: at, behavior: "instant" });
}

function offer(main, next) {
  const button = main.querySelector(".live-offer button") ?? draw(main);
  button.onclick = () => swap(main, next);
}

function draw(main) {
  const box = Object.assign(document.createElement("p"), { className: "live-offer" });
  box.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: page.dataset.liveShow });
  box.append(page.dataset.liveChanged, " ", button);
  main.prepend(box);
  return button;
}

// Only a page in sight listens: a browser has few connections for many tabs.
function listen() {
  clearTimeout(again);
  if (document.hidden) return leave();
  if (stream) return;
  let before = false;
  stream = new EventSource(page.dataset.live);
  stream.onmessage = look;
  // What changed while one stream was over and the next not yet open is found by looking.
  stream.onopen = () => { if (before) look(); before = true; wait = 3000; };
  // A browser comes again by itself, but not after an error page, as a web server shows it while a program starts anew.
  stream.onerror = () => {
    if (stream?.readyState !== EventSource.CLOSED) return;
    leave();
    again = setTimeout(() => { look(); listen(); }, wait * (1 + Math.random()));
    wait = Math.min(wait * 2, 600000);
  };
}
function leave() { stream?.close(); stream = undefined; }
if (page && window.EventSource) {
  let seen = !document.hidden;
  document.addEventListener("visibilitychange", () => { listen(); if (!document.hidden && seen) look(); seen = true; });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
}
