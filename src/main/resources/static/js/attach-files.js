// Files go up as soon as they are chosen, one by one, while the message is still being written. Without this script
// they go up with the message; the server looks at them the same way.
for (const field of document.querySelectorAll("[data-file-field]")) {
  const form = field.closest("form");
  const input = field.querySelector("input[type=file]");
  const refused = field.querySelector("[data-refused]");
  const received = field.querySelector("[data-received]");
  const words = field.dataset;
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  let queue = Promise.resolve();
  let pending = 0;
  let waiting = null;

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const list = (place, className) => {
    if (!place.querySelector("ul")) place.append(element("ul", className));
    return place.querySelector("ul");
  };

  const size = (bytes) => bytes < 1048576 ? `${numbers.format(Math.ceil(bytes / 1024))} KB` : `${numbers.format(bytes / 1048576)} MB`;

  const count = () => received.querySelectorAll("[data-file]").length;

  const refuse = (name, why) => {
    const line = element("li", "");
    line.append(element("strong", "file-field__name", name), ` ${why}`);
    list(refused, "file-field__refused").append(line);
  };

  const enliven = (place) => {
    for (const button of place.querySelectorAll("[data-remove][hidden]")) button.hidden = false;
  };

  // What is not sent, the server need not refuse.
  const objection = (file) => {
    if (count() >= Number(words.most)) return words.wordsTooMany;
    if (file.size === 0) return words.wordsEmpty;
    return file.size > Number(words.size) ? words.wordsTooLarge : null;
  };

  const begin = (file) => {
    const line = element("li", "file-field__file");
    line.dataset.file = "";
    const bar = element("progress", "");
    bar.max = 100;
    bar.setAttribute("aria-label", words.wordsSending.replace("{0}", file.name));
    line.append(element("span", "file-field__name", file.name), element("span", "file-field__size", size(file.size)), bar);
    list(received, "file-field__files").append(line);
    return line;
  };

  const end = (request, file, line) => {
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    const arrived = answer.querySelector("[data-file]");
    const objections = answer.querySelectorAll("[data-why]");
    if (arrived) {
      line.replaceWith(arrived);
      enliven(received);
      return;
    }
    line.remove();
    if (objections.length) list(refused, "file-field__refused").append(...objections);
    else refuse(file.name, words.wordsFailed);
  };

  const send = (file, line) => new Promise((done) => {
    const request = new XMLHttpRequest();
    const content = new FormData();
    content.append("_csrf", form.elements._csrf.value);
    content.append("files", file, file.name);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) line.querySelector("progress").value = 100 * event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      end(request, file, line);
      done();
    });
    request.open("POST", words.address);
    request.send(content);
  });

  const refusals = () => refused.querySelectorAll("li").length;

  // What was refused before Send was pressed is known to whoever pressed it; what is refused later holds the message back.
  const settle = () => {
    pending -= 1;
    if (pending === 0 && waiting) {
      const { submitter, known } = waiting;
      waiting = null;
      field.querySelector("[data-wait]")?.remove();
      if (refusals() === known) form.requestSubmit(submitter);
    }
  };

  const take = (files) => {
    refused.replaceChildren();
    for (const file of files) {
      const why = objection(file);
      if (why) {
        refuse(file.name, why);
        continue;
      }
      const line = begin(file);
      pending += 1;
      queue = queue.then(() => send(file, line)).then(settle);
    }
  };

  field.dataset.live = "";
  input.tabIndex = -1;
  const button = field.querySelector("[data-choose]");
  button.hidden = false;
  button.addEventListener("click", () => input.click());
  enliven(received);

  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    take(files);
  });

  received.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-remove]");
    if (remove) {
      remove.closest("[data-file]").remove();
      button.focus();
    }
  });

  // A message goes when its files have gone.
  form.addEventListener("submit", (event) => {
    if (pending === 0) return;
    event.preventDefault();
    if (!waiting) {
      const wait = element("p", "field__hint", words.wordsWait);
      wait.dataset.wait = "";
      wait.setAttribute("role", "status");
      field.append(wait);
    }
    waiting = { submitter: event.submitter, known: waiting ? waiting.known : refusals() };
  });

  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.dataset.dropping = "";
  });
  form.addEventListener("dragleave", () => delete form.dataset.dropping);
  form.addEventListener("drop", (event) => {
    delete form.dataset.dropping;
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}
