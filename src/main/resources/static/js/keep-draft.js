// What was typed and not sent survives a reload, the way back, and signing in again. Only in this tab.
const prefix = "draft:";
const same = (a, b) => a.replace(/\r\n/g, "\n").trim() === b.replace(/\r\n/g, "\n").trim();
const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));

// A draft that was sent goes once its text stands in a thread: only then it has arrived.
const arrived = [...document.querySelectorAll('.message[data-side="own"] .message__text')].map((text) => text.textContent);
for (const key of drafts()) {
  const draft = JSON.parse(sessionStorage.getItem(key));
  if (draft.sent && arrived.some((text) => same(text, draft.text))) sessionStorage.removeItem(key);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = prefix + form.dataset.draft;
  const field = form.querySelector("textarea");
  const keep = (sent) => {
    if (field.value.trim()) sessionStorage.setItem(key, JSON.stringify({ text: field.value, saved: form.elements.saved?.value, sent }));
    else sessionStorage.removeItem(key);
  };
  const kept = sessionStorage.getItem(key);
  if (kept && !field.value) {
    const { text, saved } = JSON.parse(kept);
    field.value = text;
    if (form.elements.saved) form.elements.saved.value = saved ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.addEventListener("input", () => keep(false));
  form.addEventListener("submit", () => keep(true));
}

for (const form of document.querySelectorAll("form[data-forget-drafts]")) {
  form.addEventListener("submit", () => drafts().forEach((key) => sessionStorage.removeItem(key)));
}
