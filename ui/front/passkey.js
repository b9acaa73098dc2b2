// `<passkey-button data-start data-finish data-host>`: registers a passkey, or signs in with one. What the server's first answer
// holds decides which: options with a `user` are for registering. Hidden where the browser has no passkeys, and where the
// page was found by another name than theirs, which a line of the page then gives.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const ids = (list) => list?.map((c) => ({ ...c, id: bytes(c.id) }));

function creation(o) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(o);
  return { ...o, challenge: bytes(o.challenge), user: { ...o.user, id: bytes(o.user.id) }, excludeCredentials: ids(o.excludeCredentials) };
}

function request(o) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(o);
  return { ...o, challenge: bytes(o.challenge), allowCredentials: ids(o.allowCredentials) };
}

function json(credential) {
  if (credential.toJSON) return credential.toJSON();
  const r = credential.response;
  const response = { clientDataJSON: text(r.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) if (r[part]) response[part] = text(r[part]);
  if (r.getTransports) response.transports = r.getTransports();
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults() };
}

async function send(url, body) {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(body) });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.detail ?? "");
  return said;
}

customElements.define("passkey-button", class extends HTMLElement {
  connectedCallback() {
    const { host } = this.dataset, elsewhere = location.hostname !== host && !location.hostname.endsWith(`.${host}`);
    document.querySelector(`[data-passkeys-at="${host}"]`)?.toggleAttribute("hidden", !elsewhere);
    if (elsewhere || !window.PublicKeyCredential) return;
    this.hidden = false;
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => this.run());
  }

  async run() {
    this.say("");
    this.button.disabled = true;
    try { await this.ceremony(); } catch (why) { this.say(this.words(why)); }
    this.button.disabled = false;
  }

  async ceremony() {
    const fields = Object.fromEntries([...this.querySelectorAll("[name]")].map((i) => [i.name, i.value]));
    const { publicKey, ticket } = await send(this.dataset.start, fields);
    const credential = publicKey.user ? await navigator.credentials.create({ publicKey: creation(publicKey) }) : await navigator.credentials.get({ publicKey: request(publicKey) });
    const { next } = await send(this.dataset.finish, { ...fields, ticket, credential: json(credential) });
    const here = location.pathname;
    location.assign(next);
    // To another place of the same page a browser only scrolls, and would show it as it was.
    if (new URL(next, location.href).pathname === here) location.reload();
  }

  // A problem's own sentence comes from the server; the browser's sentences are in its own language and rarely help.
  words(why) {
    if (why instanceof DOMException) return (why.name === "NotAllowedError" && this.dataset.cancelled) || (why.name === "InvalidStateError" && this.dataset.already) || this.dataset.failed;
    return why instanceof TypeError ? this.dataset.unknown ?? this.dataset.failed : why.message || this.dataset.failed;
  }

  say(words) {
    const slot = this.querySelector("[role=alert]");
    slot.textContent = words;
    slot.hidden = !words;
  }
});
