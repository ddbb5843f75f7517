// What is searched for while one types becomes the page's address, so that Back and reload show it again.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const form = detail.requestConfig?.elt;
  if (!form?.hasAttribute("data-live-search")) return;
  const filled = [...new FormData(form)].filter(([, value]) => value);
  const query = new URLSearchParams(filled).toString();
  history.replaceState(history.state, "", query ? `${form.action}?${query}` : form.action);
});
