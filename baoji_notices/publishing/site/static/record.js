"use strict";
// A record: layers of the text that can be switched, and parts that light up with their words.
(() => {
  const text = document.querySelector("article"); // title and text, and what is shown beside them
  const boxes = [...document.querySelectorAll("input[data-layer]")];

  function switchLayers() {
    for (const box of boxes) text.classList.toggle("no-" + box.dataset.layer, !box.checked);
  }

  // A part lights up, with its words, while the mouse or the focus is on it, and while the address names it.
  const chosen = { mouse: "", focus: "", address: "" };
  function light(by, part) {
    if (chosen[by] === part) return;
    chosen[by] = part;
    for (const one of text.querySelectorAll(".lit")) one.classList.remove("lit");
    for (const name of new Set(Object.values(chosen))) {
      if (!name) continue;
      for (const one of text.querySelectorAll(`.seg[data-parts~="${name}"]`)) one.classList.add("lit");
      document.getElementById(name)?.classList.add("lit");
    }
  }

  const partOf = (event) => event.target.closest?.("[data-part]")?.dataset.part ?? "";
  addEventListener("mouseover", (event) => light("mouse", partOf(event)));
  addEventListener("focusin", (event) => light("focus", partOf(event)));
  addEventListener("focusout", () => light("focus", ""));
  const follow = () => light("address", /^#(?:at-)?([a-z]+-[0-9]+)$/.exec(location.hash)?.[1] ?? "");
  for (const box of boxes) box.addEventListener("change", switchLayers);
  addEventListener("hashchange", follow);
  addEventListener("pageshow", () => { switchLayers(); follow(); });
})();
