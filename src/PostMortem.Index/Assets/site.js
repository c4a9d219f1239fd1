// The search field of the first page and what it finds. What comes from documents is only ever written as text.
"use strict";

(() => {
  const FIRST = 10;
  const query = document.getElementById("query");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const hitList = document.getElementById("hits");
  const list = document.getElementById("list");
  const filters = postmortemFilters;
  let latest = 0;

  function element(name, properties, ...children) {
    const created = Object.assign(document.createElement(name), properties);
    created.append(...children);
    return created;
  }

  function button(text, action) {
    const created = element("button", { type: "button" }, text);
    created.addEventListener("click", action);
    return created;
  }

  function marks(parts) {
    return parts.map((part) => (part.isHit ? element("mark", {}, part.text) : part.text));
  }

  function item(hit) {
    return element("li", {},
      element("p", { className: "date" }, hit.date ? element("time", {}, hit.date) : element("span", { className: "undated" }, "No date")),
      element("h3", {}, element("a", { href: hit.link }, ...marks(hit.title))),
      element("p", { className: "facts" }, element("span", {}, hit.facts)),
      element("p", { className: "snippet" }, ...(hit.heading.length ? [element("b", {}, ...marks(hit.heading)), " "] : []), ...marks(hit.snippet)));
  }

  function documents(count) {
    return count === 1 ? "1 document" : count.toLocaleString("en") + " documents";
  }

  function has(count) {
    return count === 1 ? "has" : "have";
  }

  /** Shows the hits of a search, and on demand the next ones. */
  async function show(search) {
    const { hits, to } = await postmortemSearch.read(search.found, search.numbers, search.read, FIRST);
    if (search.turn !== latest) return;
    const before = search.shown;
    search.read = to;
    search.shown += hits.length;
    const shown = hits.length ? [element("ol", { className: "documents", start: before + 1 }, ...hits.map(item))] : [];
    if (before === 0) hitList.replaceChildren(...shown);
    else hitList.append(...shown);
    report(search);
    if (to === search.numbers.length) return;
    const more = button(search.found.phrases.length && hits.length < FIRST ? "Look further" : "Show more", async () => {
      const next = search.shown;
      more.remove();
      await show(search);
      (links()[next] ?? hitList.querySelector(":scope > button") ?? query).focus();
    });
    hitList.append(more);
  }

  function report(search) {
    const { found, numbers } = search;
    const parts = found.corrected.flatMap((c) => ["No document has “" + c.from + "”. ", ...meant(c), " "]);
    parts.push(found.phrases.length ? reportOfPhrases(search) : reportOf(found, numbers));
    if (!search.shown && found.phrases.length && numbers.length) parts.push(" ", button("Search without quotes", () => ask(postmortemQuery.withoutQuotes(query.value))));
    status.replaceChildren(...parts);
  }

  /** What was searched instead of a mistyped word, and what else it may have been. */
  function meant(correction) {
    const others = correction.others.flatMap((word, i) => [i ? ", " : "", replacing(correction.from, word)]);
    return ["Showing ", replacing(correction.from, correction.to), ...(others.length ? [". Did you mean ", ...others, "?"] : [" instead."])];
  }

  function replacing(from, to) {
    return button(to, () => ask(query.value.split(/(\s+)/).map((part) => (postmortemWords(part).some((w) => w.word === from) ? to : part)).join("")));
  }

  function reportOf(found, numbers) {
    const count = numbers.length;
    if (filters.isAny()) {
      if (!found.numbers.length) return "Nothing found, with or without the filters.";
      return documents(count) + " of " + found.numbers.length.toLocaleString("en") + (found.isPartial ? "; none has all these words." : ".");
    }
    if (!count) return found.terms.some((term) => term.word.length < 3) ? "Nothing found yet; words shorter than three letters are found whole." : "Nothing found. Try fewer or shorter words.";
    if (found.isPartial) return "No document has all these words; " + documents(count) + " " + has(count) + " some.";
    if (found.corrected.length) return documents(count) + ".";
    return documents(count) + (count === 1 ? ". Enter opens it." : ". Enter opens the first.");
  }

  function reportOfPhrases({ numbers, read, shown }) {
    if (!numbers.length) return "Nothing found. No document has all words of the phrase.";
    const isAll = read === numbers.length;
    const phrase = " the phrase";
    if (isAll) return shown ? documents(shown) + " " + has(shown) + phrase + "." : "No document has" + phrase + "; " + documents(numbers.length) + " " + has(numbers.length) + " its words.";
    return shown.toLocaleString("en") + " of the " + read.toLocaleString("en") + " best documents " + has(shown) + phrase + "; " + documents(numbers.length - read) + " with its words not yet looked at.";
  }

  /** Searches for what is typed and chosen. */
  async function search() {
    const turn = ++latest;
    const text = query.value.trim();
    const isAsked = text !== "" || filters.isAny();
    try {
      const found = await postmortemSearch.find(text);
      const numbers = await filters.narrow(found.numbers);
      if (turn !== latest) return;
      filters.show(found.numbers);
      if (isAsked) await show({ turn, found, numbers, read: 0, shown: 0 });
      else status.replaceChildren();
      if (turn !== latest) return;
      results.hidden = !isAsked;
      list.hidden = isAsked;
    } catch (error) {
      if (turn === latest) status.textContent = "The search failed: " + error.message;
    }
  }

  /** Keeps what is asked in the address: a choice is a step to go back from, a letter is none. */
  function remember(isStep) {
    const address = new URLSearchParams();
    const text = query.value.trim();
    if (text) address.set("q", text);
    filters.write(address);
    const place = address.size ? "#" + address : location.pathname + location.search;
    history[isStep ? "pushState" : "replaceState"](null, "", place);
  }

  function typed() {
    remember(false);
    return search();
  }

  function ask(text) {
    query.value = text;
    query.focus();
    typed();
  }

  function fromAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    query.value = address.get("q") ?? "";
    filters.read(address);
    search();
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

  query.addEventListener("input", typed);
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    // As you type, the newest results may still be on their way.
    typed().then(() => links()[0]?.click());
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isSearching = event.target === query || results.contains(event.target);
    if (event.key === "/" && event.target.type !== "search") query.focus();
    else if (event.key === "Escape" && isSearching) ask("");
    else if (event.key === "ArrowDown" && isSearching && !results.hidden) move(1);
    else if (event.key === "ArrowUp" && isSearching && !results.hidden) move(-1);
    else return;
    event.preventDefault();
  });
  filters.onChange(() => {
    remember(true);
    return search();
  });
  window.addEventListener("popstate", () => {
    // A link to a place on the page asks for nothing.
    if (!location.hash || location.hash.includes("=")) fromAddress();
  });
  fromAddress();
})();
