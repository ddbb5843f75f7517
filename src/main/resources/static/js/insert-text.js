// Puts text where the cursor is, as if it had been typed.
const insert = (field, text) => {
  field.focus();
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

// Behind what was typed a saved answer begins on a line of its own; amid it, it goes where the cursor is.
const insertParagraph = (field, text) => {
  const typed = field.value.trimEnd();
  const behind = typed && field.selectionStart >= typed.length;
  if (behind) field.setSelectionRange(typed.length, field.value.length);
  insert(field, behind ? `\n\n${text}` : text);
};

// A placeholder is written by pressing it.
for (const token of document.querySelectorAll("code[data-insert-into]")) {
  const button = document.createElement("button");
  button.type = "button";
  token.replaceWith(button);
  button.append(token);
  button.addEventListener("click", () => insert(document.getElementById(token.dataset.insertInto), token.textContent));
}

// The menu of saved answers opens where it would stand on a page of its own, and what is chosen goes where the cursor is.
const closeMenu = (form) => {
  form.querySelector("[data-saved-answers]")?.remove();
  form.querySelector("[data-open-saved-answers]").setAttribute("aria-expanded", "false");
};

const openMenu = async (button) => {
  const response = await fetch(button.formAction.split("#")[0], { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) throw new Error("Signed out");
  const menu = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-saved-answers]");
  button.form.querySelector(".composer__actions").before(menu);
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("[tabindex]").focus();
};

for (const button of document.querySelectorAll("[data-open-saved-answers]")) {
  const { form } = button;
  button.setAttribute("aria-expanded", String(form.querySelector("[data-saved-answers]") !== null));
  button.addEventListener("click", (event) => {
    if (form.dataset.withoutMenu) return;
    event.preventDefault();
    if (form.querySelector("[data-saved-answers]")) closeMenu(form);
    else openMenu(button).catch(() => {
      // Whatever is in the way is the server's to tell, with what was typed.
      form.dataset.withoutMenu = "true";
      form.requestSubmit(button);
    });
  });
  form.addEventListener("click", (event) => {
    const choice = event.target.closest(".saved-answers__choice");
    if (!choice) return;
    event.preventDefault();
    form.elements.saved.value = choice.value;
    insertParagraph(form.querySelector("textarea"), choice.querySelector(".saved-answers__text").textContent);
    closeMenu(form);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !form.querySelector("[data-saved-answers]")) return;
    closeMenu(form);
    button.focus();
  });
}
