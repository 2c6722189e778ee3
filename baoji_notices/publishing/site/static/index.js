"use strict";
// The index: search and facets over the listed releases; the state lives in the address, behind "#".
(() => {
  const form = document.getElementById("search");
  const query = document.getElementById("q");
  const rows = [...document.querySelectorAll("#results > li")];
  const entries = JSON.parse(document.getElementById("releases").textContent);
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const facets = [...form.querySelectorAll("fieldset")].map((field) => field.dataset.facet);
  const total = rows.length;
  let typing = false; // whether the newest entry of the history is of words being typed

  const QUOTES = { "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"' };
  const folded = (character) => (QUOTES[character] ?? character).normalize("NFKC").toLowerCase();
  const fold = (text) => [...text].map((one) => ([...folded(one)].length === 1 ? folded(one) : one)).join("");

  function read() {
    const found = new URLSearchParams(location.hash.slice(1));
    query.value = found.get("q") ?? "";
    for (const box of boxes) box.checked = found.getAll(box.name).includes(box.value);
  }

  function write(words) {
    const state = new URLSearchParams();
    if (query.value.trim()) state.set("q", query.value.trim());
    for (const box of boxes) if (box.checked) state.append(box.name, box.value);
    const address = "#" + state.toString();
    if (address === (location.hash || "#")) return;
    // One step back undoes a whole search, not a letter.
    if (words && typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    typing = words;
  }

  function show() {
    const words = fold(query.value).split(/\s+/).filter(Boolean);
    const chosen = Object.fromEntries(facets.map((name) => [name, new Set()]));
    for (const box of boxes) if (box.checked) chosen[box.name].add(box.value);
    const counts = new Map(boxes.map((box) => [box, 0]));
    const tally = entries.map((entry) => {
      const fits = words.every((word) => entry.text.includes(word));
      const failed = facets.filter((name) => chosen[name].size && !entry[name].some((value) => chosen[name].has(value)));
      return { fits, failed };
    });
    for (const box of boxes) {
      // A choice counts what it would add: the releases that all other facets let through.
      const fitting = tally.filter(({ fits, failed }, place) =>
        fits && failed.every((name) => name === box.name) && entries[place][box.name].includes(box.value));
      counts.set(box, fitting.length);
    }
    let shown = 0;
    rows.forEach((row, place) => {
      row.hidden = !tally[place].fits || tally[place].failed.length > 0;
      shown += !row.hidden;
    });
    for (const [box, count] of counts) {
      box.parentElement.querySelector("output").textContent = count;
      box.parentElement.classList.toggle("empty", count === 0 && !box.checked);
    }
    document.getElementById("count").textContent =
      `${shown === total ? "" : `${shown} of `}${total} releases, the latest meeting first`;
    document.getElementById("none").hidden = shown > 0;
  }

  function restore() {
    typing = false;
    read();
    show();
  }

  query.addEventListener("input", () => { write(true); show(); });
  form.addEventListener("change", (event) => { if (event.target !== query) { write(false); show(); } });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { write(false); show(); query.focus(); }));
  addEventListener("popstate", restore);
  addEventListener("hashchange", restore);
  addEventListener("pageshow", restore); // the browser puts old words back into the form after a step back

  if (matchMedia("(max-width: 55rem)").matches) document.getElementById("facets").open = false;
  form.hidden = false;
  restore();
})();
