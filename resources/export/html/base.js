// What every part stands on: the data of the page, its words, and how elements are made.
const data = JSON.parse(document.getElementById("data").textContent);
const main = document.getElementById("text");
const root = document.documentElement;
const say = (key, ...given) => data.words[key].replace(/\{(\d)\}/g, (_, at) => given[at]);

function make(tag, more = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(more)) {
    if (name === "on") for (const [kind, act] of Object.entries(value)) made.addEventListener(kind, act);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...inside.filter((each) => each != null));
  return made;
}

function button(words, act, more = {}) {
  return make("button", { type: "button", ...more, on: { click: act } }, words);
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const smooth = () => (calm.matches ? "auto" : "smooth");

function inSight(box, top = 60, bottom = 40) {
  return box.bottom > top && box.top < innerHeight - bottom && box.right > 0 && box.left < innerWidth;
}

// An element of the page that is drawn at the width in force, by its id or the id of its narrow twin.
function shown(id) {
  const found = document.getElementById(id);
  if (found && getComputedStyle(found).visibility !== "hidden") return found;
  const twin = document.getElementById(id + "-n");
  return twin && getComputedStyle(twin).visibility !== "hidden" ? twin : found;
}

const tools = document.getElementById("tools");
tools.hidden = false;

const LOOKS = ["auto", "light", "dark"];
const look = button("", () => setLook(LOOKS[(LOOKS.indexOf(root.dataset.look) + 1) % LOOKS.length]), { class: "tool", id: "look" });

function setLook(name) {
  root.dataset.look = name;
  look.replaceChildren(make("span", { class: "label" }, say("look")), say("look_" + name));
  look.setAttribute("aria-label", say("look") + say("look_" + name));
}
