// Boxes for points come and go without a way to the server, and the Enter key leads to the next one.
for (const set of document.querySelectorAll("[data-point-boxes]")) {
  const list = set.querySelector("ol");
  const more = set.querySelector("[data-add-point]");
  const limit = Number(set.dataset.limit);
  const first = Number(set.dataset.first);
  const field = (box) => box.querySelector("textarea");

  const tell = () => {
    [...list.children].forEach((box, index) => {
      const number = first + index;
      field(box).id = `point-${number}`;
      box.querySelector("label").htmlFor = `point-${number}`;
      box.querySelector("label").textContent = set.dataset.words.replace("{0}", number);
      const remove = box.querySelector("[data-remove-point]");
      remove.setAttribute("aria-label", set.dataset.removeWords.replace("{0}", number));
      remove.hidden = field(box).value.trim() !== "" || list.children.length === 1;
    });
    if (more) more.hidden = list.children.length >= limit;
  };

  const add = () => {
    const box = list.lastElementChild.cloneNode(true);
    box.querySelector(".field__error")?.remove();
    field(box).value = "";
    for (const name of ["aria-invalid", "aria-describedby"]) field(box).removeAttribute(name);
    list.append(box);
    tell();
    return field(box);
  };

  more?.addEventListener("click", (event) => {
    event.preventDefault();
    add().focus();
  });

  list.addEventListener("click", (event) => {
    const box = event.target.closest("[data-remove-point]")?.closest("li");
    if (!box) return;
    const next = box.nextElementSibling ?? box.previousElementSibling;
    box.remove();
    tell();
    field(next).focus();
  });

  list.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    const next = event.target.closest("li").nextElementSibling;
    if (next) field(next).focus();
    else if (event.target.value.trim() && list.children.length < limit) add().focus();
  });

  // Fills the boxes with what was kept of them.
  set.addEventListener("points:fill", (event) => {
    event.detail.forEach((text, index) => {
      const box = list.children[index] ? field(list.children[index]) : add();
      box.value = text;
    });
    set.open = true;
    tell();
  });

  list.addEventListener("input", tell);
  tell();
}
