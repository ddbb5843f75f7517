// What was typed and not sent survives a reload, the way back, and signing in again. Only in this tab.
const prefix = "draft:";
const folded = (text) => text.replace(/\s+/g, " ").trim();
const same = (a, b) => a.replace(/\r\n/g, "\n").trim() === b.replace(/\r\n/g, "\n").trim();
const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
const texts = (within, selector) => [...within.querySelectorAll(selector)].map((text) => text.textContent);

// Where something was hidden from the other side, dots stand for it.
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const shows = (shown, typed) =>
  same(shown, typed) || (shown.includes("•") && new RegExp("^" + folded(shown).split(/•+/).map(escaped).join(".+") + "$").test(folded(typed)));
const showsPoints = (shown, typed) => shown.length === typed.length && shown.every((point, index) => shows(folded(point), folded(typed[index])));

// A draft that was sent goes once it stands in a thread, or among what is held: only then it has arrived.
const arrived = [...document.querySelectorAll('.message[data-side="own"], .held-message')].map((message) => ({
  text: message.querySelector('.message__text, [data-part="BODY"] dd')?.textContent ?? "",
  points: texts(message, ".points__text"),
}));
for (const key of drafts()) {
  const draft = JSON.parse(sessionStorage.getItem(key));
  const stands = ({ text, points }) => shows(text, draft.text) && showsPoints(points, draft.points ?? []);
  if (draft.sent && arrived.some(stands)) sessionStorage.removeItem(key);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = prefix + form.dataset.draft;
  const field = form.querySelector("textarea:not([name=points])");
  const boxes = () => [...form.querySelectorAll("textarea[name=points]")].map((box) => box.value).filter((text) => text.trim());
  const ticks = () => [...form.querySelectorAll("input[name=answers]:checked")].map((tick) => tick.value);
  const keep = (text, points, sent) => {
    if (text.trim() || points.length) sessionStorage.setItem(key, JSON.stringify({ text, points, ticks: ticks(), saved: form.elements.saved?.value, sent }));
    else sessionStorage.removeItem(key);
  };
  if (form.dataset.held === "true" && JSON.parse(sessionStorage.getItem(key))?.sent) sessionStorage.removeItem(key);
  const kept = sessionStorage.getItem(key);
  if (kept && !field.value && !boxes().length) {
    const draft = JSON.parse(kept);
    field.value = draft.text;
    if (form.elements.saved) form.elements.saved.value = draft.saved ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (draft.points?.length) form.querySelector("[data-point-boxes]")?.dispatchEvent(new CustomEvent("points:fill", { detail: draft.points }));
    for (const tick of form.querySelectorAll("input[name=answers]")) {
      tick.checked ||= draft.ticks?.includes(tick.value) ?? false;
      tick.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  form.addEventListener("input", () => keep(field.value, boxes(), false));
  form.addEventListener("submit", (event) => {
    // What is sent as points arrives as points.
    const instead = event.submitter?.dataset.rest;
    if (instead === undefined) keep(field.value, boxes(), true);
    else keep(instead, [...texts(event.submitter.closest("li"), "ol > li"), ...boxes()], true);
  });
}

for (const form of document.querySelectorAll("form[data-forget-drafts]")) {
  form.addEventListener("submit", () => drafts().forEach((key) => sessionStorage.removeItem(key)));
}
