// Counts as the server does: characters, not the halves of an emoji.
const numbers = new Intl.NumberFormat(document.documentElement.lang);

for (const field of document.querySelectorAll("textarea[data-limit]")) {
  const count = document.querySelector(`[data-count-for="${field.id}"]`);
  const limit = Number(field.dataset.limit);
  const tell = () => {
    const length = [...field.value].length;
    const tooMany = length > limit;
    const words = tooMany ? count.dataset.tooManyWords : count.dataset.words;
    count.hidden = length < limit * 0.8;
    count.textContent = words.replace("{0}", numbers.format(length)).replace("{1}", numbers.format(limit));
    count.dataset.tooMany = tooMany;
    // Spoken when the limit is crossed, not with every letter.
    count.setAttribute("aria-live", tooMany && count.getAttribute("aria-live") !== "polite" ? "polite" : "off");
  };
  field.addEventListener("input", tell);
  tell();
}
