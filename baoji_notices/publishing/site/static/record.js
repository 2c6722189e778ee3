"use strict";
// A record: layers of the text that can be switched, and parts that light up with their words.
(() => {
  const text = document.querySelector("article"); // title and text, and what is shown beside them
  const boxes = [...document.querySelectorAll("input[data-layer]")];

  function switchLayers() {
    for (const box of boxes) text.classList.toggle("no-" + box.dataset.layer, !box.checked);
  }

  function light(part, on) {
    const words = text.querySelectorAll(`.seg[data-parts~="${part}"]`);
    for (const one of [...words, document.getElementById(part)]) one?.classList.toggle("lit", on);
  }

  for (const box of boxes) box.addEventListener("change", switchLayers);
  for (const one of document.querySelectorAll("[data-part]")) {
    for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) {
      one.addEventListener(name, () => light(one.dataset.part, on));
    }
  }
  let target = "";
  function follow() {
    if (target) light(target, false);
    target = /^#(?:at-)?([a-z]+-[0-9]+)$/.exec(location.hash)?.[1] ?? "";
    if (target) light(target, true);
  }
  addEventListener("hashchange", follow);
  addEventListener("pageshow", () => { switchLayers(); follow(); });
})();
