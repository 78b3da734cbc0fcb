"use strict";
(() => {
  const el = (tag, text, parent) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };
  // Filter of the list of reposts: made here, so that a reader without scripts never meets dead controls.
  const index = document.querySelector("[data-filter]");
  if (index) {
    const rows = [...index.querySelectorAll("tbody tr")];
    const folds = [...index.querySelectorAll("details")];
    const bar = el("form", "", null);
    bar.className = "controls";
    bar.setAttribute("role", "search");
    bar.addEventListener("submit", (event) => event.preventDefault());
    const textLabel = el("label", "Find in headlines, outlets and inputs", bar);
    const text = el("input", "", textLabel);
    text.type = "search";
    const verdictLabel = el("label", "Verdict", bar);
    const verdict = el("select", "", verdictLabel);
    el("option", "all", verdict).value = "";
    for (const name of new Set(rows.map((row) => row.dataset.verdict))) {
      el("option", name.replace("_", " "), verdict).value = name;
    }
    const states = new Set(rows.map((row) => row.dataset.review).filter(Boolean));
    const review = el("select", "", states.size ? el("label", "Review", bar) : null);
    el("option", "all", review).value = "";
    for (const name of states) el("option", name, review).value = name;
    const count = el("output", "", bar);
    count.setAttribute("aria-live", "polite");
    let words = null;
    const apply = () => {
      const wanted = text.value.trim().toLowerCase();
      words ??= rows.map((row) => row.textContent.toLowerCase());
      const active = Boolean(wanted || verdict.value || review.value);
      let shown = 0;
      rows.forEach((row, place) => {
        const fits = (!wanted || words[place].includes(wanted))
          && (!verdict.value || row.dataset.verdict === verdict.value)
          && (!review.value || row.dataset.review === review.value);
        row.hidden = !fits;
        shown += fits;
      });
      for (const fold of folds) {
        const any = fold.querySelector("tbody tr:not([hidden])") !== null;
        fold.hidden = active && !any;
        fold.open = active ? any : false;
      }
      count.textContent = active ? `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} shown` : "";
    };
    let waiting = 0;
    text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
    for (const choice of [verdict, review]) choice.addEventListener("change", apply);
    index.prepend(bar);
  }
  // A link into a fold opens it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  // n and p go to the next and the previous alteration.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !["n", "p"].includes(event.key)) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const stops = [...document.querySelectorAll(".facing .tag")].filter((tag) => tag.offsetParent !== null);
    const at = stops.indexOf(document.activeElement);
    const here = at >= 0 ? at : stops.findIndex((tag) => tag.getBoundingClientRect().top > 0) - (event.key === "n" ? 1 : 0);
    const next = stops[here + (event.key === "n" ? 1 : -1)];
    if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
  });
})();
