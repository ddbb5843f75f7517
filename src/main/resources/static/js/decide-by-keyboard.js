// Decides a queue by keyboard: J and K move, C and D choose, Enter sends the reason and leads to the next one. Letters are
// keys only while nobody types and nothing else on the page has the focus, and who doesn't want them switches them off.
const queue = document.querySelector("[data-decide-by-keyboard]");
const SWITCHED_OFF = "keys-off";

if (queue) {
  const items = [...queue.querySelectorAll("[data-decide]")];
  const keys = queue.querySelector("[data-keys]");
  const toggle = queue.querySelector("[data-toggle-keys]");
  const status = queue.querySelector("[data-chosen-words]");

  const current = () => items.find((item) => item.contains(document.activeElement));
  const isOff = () => localStorage.getItem(SWITCHED_OFF) !== null;
  const isTyped = (target) => target.matches("input, textarea, select, [contenteditable]");
  const isElsewhere = (target) => target !== document.body && target.id !== "content" && !queue.contains(target);

  const show = () => {
    toggle.setAttribute("aria-pressed", String(!isOff()));
    keys.toggleAttribute("data-off", isOff());
  };

  const go = (item) => {
    item?.focus();
    item?.scrollIntoView({ block: "nearest" });
  };

  const move = (step) => {
    const at = items.indexOf(current());
    go(at < 0 ? items[0] : items[Math.min(Math.max(at + step, 0), items.length - 1)]);
  };

  const chosen = (item) => item.querySelector("[data-chosen]");

  const unchoose = (item) => {
    chosen(item)?.removeAttribute("data-chosen");
    status.textContent = "";
  };

  const choose = (verdict) => {
    const item = current() ?? items[0];
    unchoose(item);
    item.querySelector(`[data-verdict=${verdict}]`).dataset.chosen = "";
    status.textContent = status.dataset[verdict];
    item.querySelector("[data-reason]").focus();
  };

  const does = { j: () => move(1), k: () => move(-1), c: () => choose("confirm"), d: () => choose("dismiss") };

  addEventListener("keydown", (event) => {
    const action = does[event.key.toLowerCase()];
    if (!action || isOff() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyped(event.target) || isElsewhere(event.target)) return;
    event.preventDefault();
    action();
  });

  for (const item of items) {
    const reason = item.querySelector("[data-reason]");
    reason.addEventListener("keydown", (event) => {
      const verdict = chosen(item);
      if (event.key === "Enter" && verdict && !event.isComposing && !event.defaultPrevented) {
        event.preventDefault();
        reason.form.requestSubmit(verdict);
      }
      else if (event.key === "Escape") {
        unchoose(item);
        go(item);
      }
    });
  }

  toggle.addEventListener("click", () => {
    if (isOff()) localStorage.removeItem(SWITCHED_OFF);
    else localStorage.setItem(SWITCHED_OFF, "");
    show();
  });
  keys.hidden = false;
  show();

  // Behind a decision the next one waits.
  if (new URLSearchParams(location.search).has("decided")) go(items.find((item) => `#${item.id}` === location.hash) ?? items[0]);
}
