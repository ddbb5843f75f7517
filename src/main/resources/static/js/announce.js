// Screen readers speak a live region when its text changes, so what the page came with is said once more.
for (const news of document.querySelectorAll("[role=alert] [data-announce]")) {
  const text = news.textContent;
  news.textContent = "";
  setTimeout(() => { news.textContent = text; }, 100);
}
