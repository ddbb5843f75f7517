// What htmx brings while somebody writes is shown only where it says something else: nothing flickers, and nobody hears it twice.
const boxes = [...document.querySelectorAll("[data-live-screening]")];
const told = new WeakMap();

// Whoever is signed out meanwhile, or offline, hears of it on sending; until then nothing is claimed.
const forget = (box) => {
  box.replaceChildren();
  told.delete(box);
};

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!boxes.includes(detail.target)) return;
  const answer = detail.xhr.responseText.trim();
  if (!detail.shouldSwap) forget(detail.target);
  else if (told.get(detail.target) === answer) detail.shouldSwap = false;
  else told.set(detail.target, answer);
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  if (boxes.includes(detail.target)) forget(detail.target);
});

// A draft that waited here is looked at as if it had just been typed.
document.addEventListener("htmx:load", () => {
  for (const box of boxes) {
    const written = [...box.closest("form").querySelectorAll("textarea")].some((field) => field.value.trim());
    if (written && !box.firstElementChild) box.dispatchEvent(new CustomEvent("check"));
  }
}, { once: true });
