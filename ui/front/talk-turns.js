// A clock for a talk of two, each in equal time. It makes no sound; whose turn it is stands in words, and is said aloud only
// when it changes. It goes by the time of day, so that a telephone that slept is right when it wakes. Words come from the page.
class TalkTurns extends HTMLElement {
  connectedCallback() {
    const { minutes, key, first, second } = this.dataset;
    this.each = Number(minutes) * 60_000;
    this.names = [first, second];
    this.kept = `talk-${key}`;
    this.at = this.remembered() ?? { turn: 0, left: this.each, ends: 0 };
    this.draw();
    this.ticking = setInterval(() => this.tick(), 500);
    this.tick();
  }

  disconnectedCallback() { clearInterval(this.ticking); }

  remembered() {
    try { return JSON.parse(sessionStorage.getItem(this.kept)); } catch { return null; }
  }

  keep() {
    try { sessionStorage.setItem(this.kept, JSON.stringify(this.at)); } catch { /* Then it is forgotten with the page. */ }
  }

  draw() {
    const part = (name, className) => Object.assign(document.createElement(name), { className });
    this.who = part("p", "turns-who");
    this.who.setAttribute("role", "status");
    this.clock = part("p", "turns-clock");
    this.clock.setAttribute("role", "timer");
    this.bar = Object.assign(document.createElement("progress"), { max: this.each, className: "turns-bar" });
    this.bar.setAttribute("aria-hidden", "true");
    const ways = part("div", "buttons");
    this.go = this.button(ways, "button", () => (this.at.ends ? this.pause() : this.start()));
    this.next = this.button(ways, "button button-quiet", () => this.change());
    this.again = this.button(ways, "button button-quiet", () => this.begin());
    this.next.textContent = this.dataset.next;
    this.again.textContent = this.dataset.again;
    this.replaceChildren(this.who, this.clock, this.bar, ways);
  }

  button(to, className, does) {
    const it = Object.assign(document.createElement("button"), { type: "button", className });
    it.addEventListener("click", does);
    to.append(it);
    return it;
  }

  left() { return this.at.ends ? Math.max(0, this.at.ends - Date.now()) : this.at.left; }

  start() { this.set({ ...this.at, ends: Date.now() + this.at.left }); }
  pause() { this.set({ ...this.at, left: this.left(), ends: 0 }); }
  change() { this.set({ turn: this.at.turn + 1, left: this.each, ends: this.at.turn === 0 && this.at.ends ? Date.now() + this.each : 0 }); }
  begin() { this.set({ turn: 0, left: this.each, ends: 0 }); }

  set(at) {
    this.at = at;
    this.keep();
    this.tick();
  }

  tick() {
    const { turn, ends } = this.at, left = this.left(), done = turn > 1, over = !done && left === 0;
    const says = done ? this.dataset.done : over && turn === 1 ? this.dataset.done : over ? `${this.dataset.over}: ${this.names[1]}` : this.names[turn];
    if (this.who.textContent !== says) this.who.textContent = says;
    const seconds = Math.ceil(left / 1000);
    this.clock.textContent = done ? "" : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    // With less motion the bar moves once a minute.
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.bar.value = done ? this.each : this.each - (calm ? Math.ceil(left / 60_000) * 60_000 : left);
    this.bar.hidden = done;
    this.go.hidden = done || over;
    this.go.textContent = ends ? this.dataset.pause : left === this.each ? this.dataset.start : this.dataset.on;
    this.next.hidden = turn !== 0;
    this.again.hidden = turn === 0 && left === this.each;
    this.classList.toggle("turns-second", turn === 1);
  }
}
customElements.define("talk-turns", TalkTurns);
