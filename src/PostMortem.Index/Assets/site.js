// The search field of the first page. What comes from documents is only ever written as text.
"use strict";

(() => {
  const FIRST = 10;
  const query = document.getElementById("query");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const hitList = document.getElementById("hits");
  const list = document.getElementById("list");
  let latest = 0;

  function element(name, properties, ...children) {
    const created = Object.assign(document.createElement(name), properties);
    created.append(...children);
    return created;
  }

  function marks(parts) {
    return parts.map((part) => (part.isHit ? element("mark", {}, part.text) : part.text));
  }

  function item(hit) {
    return element("li", {},
      element("p", { className: "date" }, hit.date ? element("time", {}, hit.date) : element("span", { className: "undated" }, "No date")),
      element("h3", {}, element("a", { href: hit.link }, ...marks(hit.titleParts))),
      element("p", { className: "facts" }, element("span", {}, hit.facts)),
      element("p", { className: "snippet" }, ...(hit.heading ? [element("b", {}, hit.heading), " "] : []), ...marks(hit.snippet)));
  }

  async function show(found, from, turn) {
    const hits = await Promise.all(found.numbers.slice(from, from + FIRST).map((number) => postmortemSearch.describe(number, found.words)));
    if (turn !== latest) return;
    const shown = element("ol", { className: "documents", start: from + 1 }, ...hits.map(item));
    if (from === 0) hitList.replaceChildren(shown);
    else hitList.append(shown);
    const next = from + hits.length;
    if (next >= found.numbers.length) return;
    const more = element("button", { type: "button" }, "Show more");
    more.addEventListener("click", async () => {
      more.remove();
      await show(found, next, turn);
      links()[next]?.focus();
    });
    hitList.append(more);
  }

  function report(found) {
    const count = found.numbers.length;
    if (!count) return found.words.some((word) => word.length < 3) ? "Nothing found yet; words shorter than three letters are found whole." : "Nothing found. Try fewer or shorter words.";
    const documents = count === 1 ? "1 document" : count.toLocaleString("en") + " documents";
    return found.isPartial ? "No document has all these words; " + documents + (count === 1 ? " has some." : " have some.") : documents + (count === 1 ? ". Enter opens it." : ". Enter opens the first.");
  }

  async function search() {
    const turn = ++latest;
    const text = query.value.trim();
    history.replaceState(null, "", text ? "#" + new URLSearchParams({ q: text }) : location.pathname + location.search);
    if (!text) {
      status.textContent = "";
      results.hidden = true;
      list.hidden = false;
      return;
    }
    try {
      const found = await postmortemSearch.find(text);
      if (turn !== latest) return;
      await show(found, 0, turn);
      if (turn !== latest) return;
      if (!found.numbers.length) hitList.replaceChildren();
      status.textContent = report(found);
      results.hidden = false;
      list.hidden = true;
    } catch (error) {
      status.textContent = "The search failed: " + error.message;
    }
  }

  function links() {
    return [...results.querySelectorAll("h3 a")];
  }

  function move(step) {
    const all = links();
    const at = all.indexOf(document.activeElement) + step;
    if (at < 0) query.focus();
    else all[Math.min(at, all.length - 1)]?.focus();
  }

  function clear() {
    query.value = "";
    query.focus();
    search();
  }

  function fromAddress() {
    query.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
    search();
  }

  query.addEventListener("input", search);
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    // As you type, the newest results may still be on their way.
    search().then(() => links()[0]?.click());
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isSearching = event.target === query || results.contains(event.target);
    if (event.key === "/" && event.target !== query) query.focus();
    else if (event.key === "Escape" && isSearching) clear();
    else if (event.key === "ArrowDown" && isSearching && !results.hidden) move(1);
    else if (event.key === "ArrowUp" && isSearching && !results.hidden) move(-1);
    else return;
    event.preventDefault();
  });
  window.addEventListener("hashchange", fromAddress);
  if (location.hash.includes("q=")) fromAddress();
})();
