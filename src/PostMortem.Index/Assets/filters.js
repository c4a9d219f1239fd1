// The facets below the search field: which values there are, how many of the found documents have each, and which are chosen.
"use strict";

const postmortemFilters = (() => {
  // More values than these get a field to narrow them, and more than those are not all shown.
  const MOST_AT_A_GLANCE = 12;
  const MOST_SHOWN = 60;
  const chosenList = document.getElementById("chosen");
  const facets = [...document.querySelectorAll("button[data-facet]")].map((button) => ({
    key: button.dataset.facet,
    name: button.textContent,
    button,
    panel: document.getElementById(button.getAttribute("aria-controls")),
    values: null,
    chosen: new Set(),
  }));
  let found = [];
  let changed = () => Promise.resolve();

  function element(name, properties, ...children) {
    const created = Object.assign(document.createElement(name), properties);
    created.append(...children);
    return created;
  }

  /** Loads the values of a facet and makes what it takes to choose from them. */
  async function prepare(facet) {
    const values = await postmortemSearch.valuesOf(facet.key, facet.button.dataset.source);
    if (facet.values) return;
    facet.values = values.map(({ label, numbers }) => ({ label, numbers, count: numbers.length, row: null }));
    facet.list = element("div", { className: "values" });
    facet.more = element("p", { className: "more", hidden: true });
    if (values.length > MOST_AT_A_GLANCE) {
      facet.narrow = element("input", { type: "search", autocomplete: "off", spellcheck: false });
      facet.narrow.addEventListener("input", () => showValues(facet));
      facet.panel.append(element("label", { className: "narrow" }, "Filter this list ", facet.narrow));
    }
    facet.panel.append(facet.list, facet.more);
  }

  function rowOf(facet, value) {
    if (value.row) return value.row;
    value.box = element("input", { type: "checkbox", checked: facet.chosen.has(value.label) });
    value.number = element("span", { className: "count" });
    value.row = element("label", {}, value.box, element("span", {}, value.label), " ", value.number);
    value.box.addEventListener("change", () => {
      if (value.box.checked) facet.chosen.add(value.label);
      else facet.chosen.delete(value.label);
      changed();
    });
    return value.row;
  }

  /** Shows the values that found documents have, and those that are chosen. Their order stays while they are seen, so that nothing jumps. */
  function showValues(facet) {
    if (facet.panel.hidden || !facet.values) return;
    const part = facet.narrow?.value.trim().toLowerCase() ?? "";
    const wanted = facet.values.filter((v) => facet.chosen.has(v.label) || (v.count > 0 && v.label.toLowerCase().includes(part)));
    const shown = wanted.slice(0, MOST_SHOWN);
    const rows = shown.map((value) => {
      const row = rowOf(facet, value);
      value.box.checked = facet.chosen.has(value.label);
      value.number.textContent = value.count.toLocaleString("en");
      return row;
    });
    if (rows.length !== facet.list.children.length || rows.some((row, i) => row !== facet.list.children[i])) {
      const focused = document.activeElement;
      facet.list.replaceChildren(...rows);
      if (facet.list.contains(focused)) focused.focus();
    }
    facet.more.hidden = shown.length === wanted.length && wanted.length > 0;
    facet.more.textContent = wanted.length ? "and " + (wanted.length - shown.length).toLocaleString("en") + " more" : part ? "None has “" + part + "” in it." : "None of the found documents has one.";
  }

  /** Which documents have one of the chosen values in each facet, but for one facet. */
  function fitting(except) {
    const fits = new Uint8Array(postmortemSearch.documents).fill(1);
    for (const facet of facets) {
      if (facet === except || !facet.chosen.size || !facet.values) continue;
      const has = new Uint8Array(fits.length);
      for (const value of facet.values) if (facet.chosen.has(value.label)) for (const number of value.numbers) has[number] = 1;
      for (let i = 0; i < fits.length; i++) fits[i] &= has[i];
    }
    return fits;
  }

  /** The counts of a facet that is open: of the documents that the query finds and the other facets let pass. */
  function count(facet) {
    if (facet.panel.hidden || !facet.values) return;
    const passes = fitting(facet);
    const isFound = new Uint8Array(passes.length);
    for (const number of found) isFound[number] = passes[number];
    for (const value of facet.values) {
      value.count = 0;
      for (const number of value.numbers) value.count += isFound[number];
    }
    showValues(facet);
  }

  async function open(facet) {
    await prepare(facet);
    for (const other of facets) close(other);
    facet.panel.hidden = false;
    facet.button.setAttribute("aria-expanded", "true");
    count(facet);
    if (facet.button.dataset.order) return;
    facet.values.sort((a, b) => b.count - a.count);
    showValues(facet);
  }

  function close(facet) {
    facet.panel.hidden = true;
    facet.button.setAttribute("aria-expanded", "false");
  }

  /** The chosen values as buttons that take them away again. */
  function showChosen() {
    const all = facets.flatMap((facet) => [...facet.chosen].map((label) => ({ facet, label })));
    for (const facet of facets) facet.button.textContent = facet.chosen.size ? facet.name + " (" + facet.chosen.size + ")" : facet.name;
    if (!chosenList) return;
    const buttons = all.map(({ facet, label }, i) => {
      const button = element("button", { type: "button" }, facet.name + ": ", element("b", {}, label));
      button.setAttribute("aria-label", "Remove the filter " + facet.name + ": " + label);
      button.addEventListener("click", () => {
        facet.chosen.delete(label);
        changed().then(() => (chosenList.querySelectorAll("button")[Math.min(i, all.length - 2)] ?? facet.button).focus());
      });
      return button;
    });
    if (all.length > 1) {
      const clear = element("button", { type: "button", className: "clear" }, "Clear filters");
      clear.addEventListener("click", () => {
        for (const facet of facets) facet.chosen.clear();
        changed().then(() => facets[0].button.focus());
      });
      buttons.push(clear);
    }
    chosenList.replaceChildren(...buttons);
    chosenList.hidden = !buttons.length;
  }

  for (const facet of facets) {
    facet.button.addEventListener("click", () => {
      if (facet.panel.hidden) open(facet).catch(() => close(facet));
      else close(facet);
    });
    facet.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      close(facet);
      facet.button.focus();
      event.preventDefault();
      event.stopPropagation();
    });
  }

  return {
    /** Calls back when the reader has chosen; the promise is kept when the choice is shown. */
    onChange: (call) => { changed = call; },
    isAny: () => facets.some((facet) => facet.chosen.size > 0),
    /** Adds what is chosen to an address, and takes it from one. */
    write: (address) => { for (const facet of facets) for (const label of facet.chosen) address.append(facet.key, label); },
    read: (address) => { for (const facet of facets) facet.chosen = new Set(address.getAll(facet.key)); },
    /** Those of some documents that have what is chosen. */
    async narrow(numbers) {
      const used = facets.filter((facet) => facet.chosen.size);
      if (!used.length) return numbers;
      await Promise.all(used.map(prepare));
      const fits = fitting();
      return numbers.filter((number) => fits[number]);
    },
    /** Shows what is chosen, and how many of these documents have each value. */
    show(numbers) {
      found = numbers;
      showChosen();
      for (const facet of facets) count(facet);
    },
  };
})();
