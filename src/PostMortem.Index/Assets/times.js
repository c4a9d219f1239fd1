// Shows the times of a timeline as the reader's own clock has them.
"use strict";

(() => {
  const parts = { time: { hour: "2-digit", minute: "2-digit" }, date: { year: "numeric", month: "2-digit", day: "2-digit" } };
  const clock = new Intl.DateTimeFormat("en-GB", parts.time);
  const day = new Intl.DateTimeFormat("en-CA", parts.date);
  const zoned = new Intl.DateTimeFormat("en-GB", { ...parts.time, timeZoneName: "short" });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "local time";

  function local(at, form) {
    return form === "date" ? day.format(at) : form === "both" ? day.format(at) + " " + clock.format(at) : clock.format(at);
  }

  function isAlone(point) {
    return document.querySelectorAll('.timeline a[href="' + CSS.escape(point.getAttribute("href")) + '"]').length === 1;
  }

  // A time beside the words of each entry, as they stand in the text.
  function mark(point, at) {
    const entry = document.getElementById(decodeURIComponent(point.getAttribute("href").slice(1)));
    if (!entry || !entry.closest("article") || !isAlone(point)) return;
    const time = document.createElement("time");
    time.className = "local";
    time.dateTime = point.dataset.at;
    time.textContent = zoned.format(at);
    const place = entry.matches("tr") ? entry.cells[0] : entry;
    place.prepend(time, " ");
  }

  function toggle(figure, isLocal) {
    figure.querySelectorAll("[data-at]").forEach((part) => {
      const at = new Date(part.dataset.at);
      if (part.dataset.form === "point") {
        if (isLocal) mark(part, at);
        return;
      }
      part.dataset.utc ??= part.textContent;
      part.textContent = isLocal ? local(at, part.dataset.form) : part.dataset.utc;
    });
    figure.querySelectorAll("[data-zone]").forEach((part) => (part.textContent = isLocal ? zone : "UTC"));
  }

  document.querySelectorAll(".timeline button.local").forEach((button, number, buttons) => {
    button.addEventListener("click", () => {
      const isLocal = button.getAttribute("aria-pressed") !== "true";
      document.querySelectorAll("article time.local").forEach((time) => {
        time.nextSibling?.remove();
        time.remove();
      });
      document.querySelectorAll(".timeline").forEach((figure) => toggle(figure, isLocal));
      buttons.forEach((other) => other.setAttribute("aria-pressed", isLocal));
    });
  });
})();
