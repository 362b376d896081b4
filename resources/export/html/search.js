// One search for text, figures by value, charts and names (by any characters, by pinyin, by initials).
const MOST = 6;
const field = make("input", { type: "search", id: "seek", placeholder: say("search"), "aria-label": say("search"), autocomplete: "off" });
const found = make("div", { class: "found", hidden: true });
const heard = make("span", { class: "vh", role: "status" });
const seek = make("div", { class: "seek", role: "search" }, field, make("kbd", { "aria-hidden": "true" }, "Ctrl K"), found, heard);

const folded = (words) => words.normalize("NFKC").toLowerCase();
const bare = (words) => folded(words).replace(/[^\p{L}\p{N}.%]/gu, "");

function results(words) {
  const wanted = bare(words);
  if (!wanted) return [];
  const number = wanted.replace(/,/g, "");
  return [
    ["names", data.names.filter((row) => row[3].includes(wanted)).map((row) => [row[1], row[2], () => openCard(row[0], field)])],
    ["in_figures", data.figures.filter((row) => bare(row[1]).includes(number) || bare(row[2]).includes(wanted))
      .map((row) => [row[1], row[2], () => goTo(row[3])])],
    ["in_charts", data.charts.filter((row) => bare(row[1]).includes(wanted)).map((row) => [row[1], "", () => goTo("chart-" + slug(row[0]))])],
    ["in_text", passages(folded(words.trim()))],
  ].filter(([, rows]) => rows.length);
}

const slug = (id) => id.replace(/[^0-9A-Za-z-]/g, (sign) => (sign === "/" ? "-" : "_" + sign.codePointAt(0).toString(16)));

function passages(wanted) {
  const rows = [];
  for (const block of main.querySelectorAll("[data-p]")) {
    const text = block.textContent;
    const at = folded(text).indexOf(wanted);
    if (at < 0) continue;
    const first = Math.max(0, at - 16);
    const cut = make("span", {}, (first ? "…" : "") + text.slice(first, at), make("mark", {}, text.slice(at, at + wanted.length)),
      text.slice(at + wanted.length, at + wanted.length + 40) + "…");
    rows.push([cut, null, () => { if (!block.id) block.id = "found-" + block.dataset.p; goTo(block.id); }]);
  }
  return rows;
}

function lookUp() {
  const groups = results(field.value);
  const many = groups.reduce((sum, [, rows]) => sum + rows.length, 0);
  found.replaceChildren(...groups.flatMap(([kind, rows]) => [
    make("h2", {}, say(kind)),
    ...rows.slice(0, MOST).map((row) => hit(...row)),
  ]));
  if (!many) found.replaceChildren(make("p", {}, say("found_none")));
  found.hidden = !field.value.trim();
  heard.textContent = found.hidden ? "" : many ? say("found", many) : say("found_none");
}

function hit(words, more, act) {
  const go = (event) => { event.preventDefault(); closeSearch(); act(); };
  return make("a", { href: "#", class: more === null ? "in-text" : false, on: { click: go } }, words, more ? make("span", {}, more) : null);
}

function closeSearch() {
  if (found.hidden) return false;
  found.hidden = true;
  return true;
}

field.addEventListener("input", lookUp);
field.addEventListener("focus", () => { if (field.value) lookUp(); });
seek.addEventListener("focusout", (event) => { if (event.relatedTarget && !seek.contains(event.relatedTarget)) closeSearch(); });
document.addEventListener("pointerdown", (event) => { if (!seek.contains(event.target)) closeSearch(); });
seek.addEventListener("keydown", (event) => {
  const links = [...found.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "ArrowDown") (links[at + 1] || links[0])?.focus();
  else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : field).focus();
  else if (event.key === "Enter" && document.activeElement === field) links[0]?.click();
  else return;
  event.preventDefault();
});
tools.append(seek, look);
setLook(root.dataset.look);
