// Sorts, filters and groups the table of action items. What is chosen lives in the address.
"use strict";

(() => {
  const table = document.getElementById("items");
  if (!table) return;
  const form = document.querySelector(".filters");
  const status = document.getElementById("status");
  const heads = [...table.querySelectorAll("thead th")];
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const LAST = "\uffff";
  const FILTERS = ["state", "owner", "priority", "category", "week"];

  const names = new Map([...form.elements.state.options].map((option) => [option.value, option.text]));
  const items = [...table.tBodies].flatMap((body) =>
    [...body.querySelectorAll("tr:not(.group)")].map((row) => {
      const text = (name) => row.querySelector("." + name).textContent.trim();
      const isTold = (name) => !row.querySelector("." + name + " > .none");
      return {
        row,
        state: body.dataset.urgency,
        owner: text("owner"),
        priority: text("priority"),
        category: text("category"),
        week: row.dataset.week ?? "no date",
        document: row.querySelector(".from > a").textContent,
        keys: {
          due: row.querySelector(".due time")?.textContent ?? LAST,
          what: text("what"),
          owner: isTold("owner") ? text("owner") : LAST,
          priority: isTold("priority") ? text("priority") : LAST,
          category: isTold("category") ? text("category") : LAST,
          ticket: isTold("in") ? text("in") : LAST,
        },
      };
    }));

  let chosen = new URLSearchParams();

  function fits(item) {
    return FILTERS.every((name) => {
      const wanted = chosen.get(name);
      return !wanted || item[name] === wanted || (name === "category" && item.category.split(", ").includes(wanted));
    });
  }

  function groupOf(item, by) {
    if (!by) return names.get(item.state);
    if (by === "week") return item.week === "no date" ? "No date" : "Week of " + item.week;
    return by === "none" ? "All" : item[by];
  }

  function groupRow(name, count) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    const number = document.createElement("span");
    row.className = "group";
    head.scope = "rowgroup";
    head.colSpan = heads.length;
    number.textContent = count;
    head.append(name + " ", number);
    row.append(head);
    return row;
  }

  function show() {
    const by = chosen.get("group") ?? "";
    const sort = chosen.get("sort");
    const direction = chosen.get("order") === "down" ? -1 : 1;
    const shown = items.filter(fits);
    // What has no value comes last, whichever way the rest is sorted.
    if (sort) shown.sort((a, b) => (a.keys[sort] === LAST) - (b.keys[sort] === LAST) || direction * order.compare(a.keys[sort], b.keys[sort]));
    const groups = Map.groupBy ? Map.groupBy(shown, (item) => groupOf(item, by)) : shown.reduce((map, item) => map.set(groupOf(item, by), [...(map.get(groupOf(item, by)) ?? []), item]), new Map());
    const ordered = [...groups];
    if (by && by !== "document") ordered.sort((a, b) => order.compare(a[0], b[0]));
    const bodies = ordered.map(([name, members]) => {
      const body = document.createElement("tbody");
      body.append(groupRow(name, members.length), ...members.map((item) => item.row));
      return body;
    });
    [...table.tBodies].forEach((body) => body.remove());
    table.append(...bodies);
    heads.forEach((head) => {
      if (head.dataset.sort === sort) head.setAttribute("aria-sort", direction < 0 ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    const filtered = FILTERS.some((name) => chosen.get(name));
    status.textContent = filtered ? shown.length + " of " + items.length + (items.length === 1 ? " item" : " items") + (chosen.get("week") ? ", due in the week of " + chosen.get("week") : "") : "";
    if (filtered) {
      const all = document.createElement("button");
      all.type = "button";
      all.textContent = "Show all";
      all.addEventListener("click", () => choose(Object.fromEntries(FILTERS.map((name) => [name, ""]))));
      status.append(" ", all);
    }
  }

  function choose(changes) {
    for (const [name, value] of Object.entries(changes)) {
      if (value) chosen.set(name, value);
      else chosen.delete(name);
    }
    history.replaceState(null, "", chosen.size ? "#" + chosen : location.pathname + location.search);
    read();
  }

  function read() {
    chosen = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    if (!heads.some((head) => head.dataset.sort === chosen.get("sort"))) chosen.delete("sort");
    if (![...form.elements.group.options].some((option) => option.value === chosen.get("group"))) chosen.delete("group");
    for (const field of form.elements) {
      field.value = chosen.get(field.name) ?? "";
      // A value that no item has: nothing is shown, and the field says so.
      if (field.selectedIndex < 0) {
        field.append(new Option(chosen.get(field.name), chosen.get(field.name)));
        field.value = chosen.get(field.name);
      }
    }
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => choose({ [event.target.name]: event.target.value }));
  heads.forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") === "ascending";
      const isDown = head.getAttribute("aria-sort") === "descending";
      choose({ sort: isDown ? "" : head.dataset.sort, order: isUp ? "down" : "" });
    });
    head.append(button);
  });
  document.querySelectorAll("[data-filter]").forEach((label) => {
    const link = document.createElement("a");
    link.href = "#" + new URLSearchParams({ [label.dataset.filter]: label.dataset.value });
    link.append(...label.childNodes);
    label.append(link);
  });
  window.addEventListener("hashchange", () => {
    read();
    if (location.hash.includes("=")) document.getElementById("open").scrollIntoView();
  });
  read();
})();
