// Only the fields that the chosen kind has are shown; those that are hidden are not sent.
for (const choice of document.querySelectorAll("select[name=kind]")) {
  const fields = choice.form.querySelectorAll("[data-kinds]");
  const show = () => {
    for (const field of fields) {
      field.hidden = choice.value !== "" && !field.dataset.kinds.split(" ").includes(choice.value);
      for (const input of field.querySelectorAll("input")) input.disabled = field.hidden;
    }
  };
  choice.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}
