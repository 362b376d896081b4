// What lies over the slide: all slides as a grid, and the keys.
function toggleOver(makeIt) {
  const same = show.over?.made === makeIt;
  clearOver();
  if (same) return;
  const element = makeIt();
  show.stage.after(element);
  show.over = { made: makeIt, element };
  (element.querySelector("[aria-current]") || element.querySelector("button"))?.focus();
}

function clearOver() {
  show.over?.element.remove();
  show.over = null;
  show.box.focus();
}

function makeOverview() {
  const grid = make("div", { class: "grid" });
  deck.forEach((slide, at) => {
    const copy = copyOf(at);
    copy.setAttribute("aria-hidden", "true");
    const number = slide.backup ? say("backup") : String(at + 1);
    grid.append(button(copy, () => { clearOver(); moveTo([at, 0]); }, {
      "aria-label": `${say("slide", at + 1)} ${slide.title}`,
      "aria-current": show.at[0] === at ? "true" : null,
    }));
    grid.lastChild.append(make("span", { "aria-hidden": "true" }, `${number}　${slide.title}`));
  });
  return grid;
}

// Arrow keys move in the grid, by columns as it is laid out.
function moveInGrid(key) {
  const cells = [...show.over.element.querySelectorAll("button")];
  const at = Math.max(0, cells.indexOf(document.activeElement));
  const columns = cells.filter((cell) => cell.offsetTop === cells[0].offsetTop).length;
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
  cells[Math.min(cells.length - 1, Math.max(0, at + by))].focus();
}

function makeHelp() {
  const rows = [
    [say("key_next"), say("next")], [say("key_previous"), say("previous")], ["B .", say("black")], ["W ,", say("white")],
    ["O", say("overview")], [say("key_numbers"), say("key_number")], ["Home End", say("key_ends")], ["V", say("notes")],
    ["F", say("full")], ["+ −", say("larger") + " / " + say("smaller")], ["F5", say("key_f5")], ["Esc", say("key_leave")],
    ["↔", say("key_swipe")], ["?", say("help")],
  ];
  const list = make("dl", {}, ...rows.flatMap(([keys, words]) => [make("dt", {}, keys), make("dd", {}, words)]));
  return make("div", { class: "keys", role: "group", "aria-label": say("help") }, list);
}
