// Tells beside the send button how many points stay open, as they are ticked off.
for (const ticks of document.querySelectorAll("[data-open-points]")) {
  const told = ticks.form.querySelector("[data-points-left]");
  const tell = () => {
    const left = ticks.querySelectorAll("input:not(:checked)").length;
    const words = left === 0 ? told.dataset.noWord : left === 1 ? told.dataset.oneWord : told.dataset.words;
    told.textContent = words.replace("{0}", left);
    told.dataset.left = left;
  };
  ticks.addEventListener("change", tell);
  tell();
}
