// What may wait is kept as one goes, one after another; when the form is sent, that is what counts.
document.querySelectorAll("[data-keeps]").forEach((says) => {
  const form = says.closest("form");
  let timer, last = Promise.resolve(), sent = false;
  const keep = (more) => {
    clearTimeout(timer);
    timer = undefined;
    const body = new URLSearchParams(new FormData(form));
    body.set("then", "keep");
    last = last.then(() => sent || fetch(form.action, { method: "POST", body, ...more }))
      .then((answer) => { if (!sent && !timer) says.textContent = answer.status === 204 ? says.dataset.keeps : says.dataset.not; })
      .catch(() => { says.textContent = says.dataset.not; });
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 1200); });
  form.addEventListener("submit", () => { sent = true; clearTimeout(timer); timer = undefined; });
  addEventListener("pagehide", () => { if (timer && !sent) keep({ keepalive: true }); });
  addEventListener("pageshow", () => { sent = false; });
});
