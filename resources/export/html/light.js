// The linking contract: pointing lights both ways, a click pins, Esc lets go one layer a press.
const tied = new Map();
for (const each of main.querySelectorAll("[data-ref]")) {
  const ref = each.dataset.ref;
  if (!tied.has(ref)) tied.set(ref, []);
  tied.get(ref).push(each);
}

const about = document.getElementById("about");
const atRest = about.textContent;
const there = make("a", { hidden: true });
about.after(there);

const pins = [];
let pointed = null;
let moved = -Infinity;
const painted = new Set();

function elementOf(target) {
  const found = target instanceof Element ? target.closest("[data-ref]") : null;
  return found && main.contains(found) ? found : null;
}

function paint(ref, kind) {
  const known = data.refs[ref];
  const marked = (refs, name) => {
    for (const each of refs) for (const one of tied.get(each) || []) {
      one.classList.add(name);
      painted.add(one);
    }
  };
  marked([ref, ...(known?.m || [])], "lit");
  marked(known?.i || [], "from");
  if (kind === "pin") marked([ref], "pin");
}

function light() {
  for (const each of painted) each.classList.remove("lit", "from", "pin");
  painted.clear();
  const pin = pins[pins.length - 1];
  if (pin) paint(pin.ref, "pin");
  if (pointed) paint(pointed.dataset.ref, "point");
  tell(pointed?.dataset.ref || pin?.ref, !pointed && pin);
}

function tell(ref, pinned) {
  const known = ref && data.refs[ref];
  there.hidden = true;
  if (!known) {
    about.textContent = atRest;
    return;
  }
  about.replaceChildren(make("b", {}, known.w || ""), known.f ? " · " + known.f : "", pins.length && pinned ? " · " + say("pinned") : "");
  const from = pins[pins.length - 1]?.element;
  if (!pinned || !from) return;
  const inText = Boolean(from.closest(".text, .head"));
  const other = inText ? marksOf(ref)[0]?.closest(".chart")?.id : known.t;
  if (!other) return;
  there.href = "#" + other;
  there.textContent = say(inText ? "to_chart" : "to_words");
  there.hidden = false;
}

function all(ref) {
  const refs = [ref, ...(data.refs[ref]?.m || [])];
  return refs.flatMap((each) => tied.get(each) || []);
}

// Marks that stand for a thing, those beside the section first that is being read.
function marksOf(ref, near = null) {
  const found = all(ref).filter((each) => each.closest(".chart") && getComputedStyle(each).visibility !== "hidden");
  const part = near?.closest(".part");
  return found.sort((one, other) => (other.closest(".part") === part) - (one.closest(".part") === part));
}

function wordsOf(ref, near = null) {
  const found = all(ref).filter((each) => each.matches(".r"));
  const part = near?.closest(".part");
  return found.sort((one, other) => (other.closest(".part") === part) - (one.closest(".part") === part));
}

// Bring a mark into the sight of its column, without moving the page.
function bring(mark) {
  const column = mark.closest(".facing");
  if (!column || column.scrollHeight <= column.clientHeight + 1) return;
  const card = mark.closest(".chart").getBoundingClientRect();
  const room = column.getBoundingClientRect();
  if (card.top >= room.top && card.bottom <= room.bottom) return;
  column.scrollBy({ top: card.top - room.top - Math.max(12, (room.height - card.height) / 2), behavior: smooth() });
}

function bringWords(words) {
  if (inSight(words.getBoundingClientRect(), 80, 60)) return;
  moved = performance.now();
  words.scrollIntoView({ block: "center", behavior: smooth() });
}

function point(element) {
  if (element === pointed) return;
  pointed = element;
  light();
  if (!element || pins.length) return;
  const ref = element.dataset.ref;
  if (element.matches(".r")) {
    const mark = marksOf(ref, element)[0];
    if (mark && mark.closest(".part") === element.closest(".part")) bring(mark);
  } else if (element.closest(".facing")) {
    const words = wordsOf(ref, element)[0];
    if (words && words.closest(".part") === element.closest(".part")) bringWords(words);
  }
}

function isPinned(element) {
  return pins.length > 0 && pins[pins.length - 1].element === element;
}

function pin(element) {
  pins.push({ ref: element.dataset.ref, element });
  light();
}

function unpin() {
  if (!pins.length) return false;
  pins.pop();
  light();
  return true;
}

main.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || performance.now() - moved < 700) return;
  point(elementOf(event.target));
});
main.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") point(null); });
main.addEventListener("focusin", (event) => {
  if (event.target.matches(":focus-visible")) point(elementOf(event.target));
});
main.addEventListener("focusout", () => point(null));

main.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const element = elementOf(event.target);
  const link = event.target.closest("a");
  if (!element || (link && !element.contains(link) && !link.contains(element))) return;
  const card = data.refs[element.dataset.ref]?.e;
  if (card && !isPinned(element) && openCard(card, element)) {
    event.preventDefault();
    return;
  }
  if (isPinned(element)) return follow(event, element);
  event.preventDefault();
  pin(element);
  if (element.matches(".r")) {
    const mark = marksOf(element.dataset.ref, element)[0];
    if (mark) bring(mark);
  } else {
    const words = wordsOf(element.dataset.ref, element)[0];
    if (words) bringWords(words);
  }
});

// A second click on what is pinned goes there.
function follow(event, element) {
  const goal = element.matches(".r") ? marksOf(element.dataset.ref, element)[0] : wordsOf(element.dataset.ref, element)[0];
  if (!goal) return;
  event.preventDefault();
  goal.scrollIntoView({ block: "center", behavior: smooth() });
  goal.focus?.({ preventScroll: true });
}

there.addEventListener("click", (event) => {
  event.preventDefault();
  goTo(there.getAttribute("href").slice(1));
});

function goTo(id) {
  const goal = shown(id);
  if (!goal) return;
  goal.scrollIntoView({ block: "center", behavior: smooth() });
  const seen = goal.closest(".chart") || goal.closest("[data-p], li, .card") || goal;
  seen.classList.add("hit-passage");
  setTimeout(() => seen.classList.remove("hit-passage"), 1800);
  if (goal.matches("a, [tabindex]")) goal.focus({ preventScroll: true });
}

// The section being read, marked in the contents.
const places = [...document.querySelectorAll(".contents a")].map((link) => [link, document.getElementById(link.hash.slice(1))]);
function follows() {
  let now = null;
  for (const [link, place] of places) if (place && place.getBoundingClientRect().top < innerHeight * 0.4) now = link;
  for (const [link] of places) {
    link.classList.toggle("here", link === now);
    if (link === now) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
let waiting = false;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; follows(); });
}, { passive: true });
follows();
