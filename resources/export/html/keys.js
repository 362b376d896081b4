// Keys: those of the show as the program has them, for clickers too; outside of it F5, Ctrl+K and Esc.
const KEYS = {};
for (const [name, keys] of Object.entries({
  next: ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter", "n", "AudioVolumeDown", "MediaTrackNext", "BrowserForward"],
  previous: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p", "AudioVolumeUp", "MediaTrackPrevious", "BrowserBack"],
  first: ["Home"], last: ["End"], black: ["b", ".", "。"], white: ["w", ",", "，", "、"], overview: ["o"], help: ["?", "？", "F1"],
  full: ["f"], notes: ["v"], larger: ["+", "="], smaller: ["-"], escape: ["Escape"], harmless: ["F5"],
})) for (const key of keys) KEYS[key] = name;

function onKey(event) {
  if (!show) return onReadingKey(event);
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Tab" || event.isComposing) return;
  const key = event.key.length === 1 ? event.key.normalize("NFKC").toLowerCase() : event.key;
  const onButton = event.target instanceof event.target.ownerDocument.defaultView.HTMLButtonElement;
  if (onButton && (key === "Enter" || key === " ") && !show.digits) return;
  if (show.over?.made === makeOverview && key.startsWith("Arrow") && !show.digits) {
    event.preventDefault();
    return moveInGrid(key);
  }
  if (/^[0-9]$/.test(key)) return number(event, key);
  if (key === "Enter" && show.digits) return goToNumber(event);
  const name = KEYS[key] || KEYS[event.key];
  if (!name) return hush();
  event.preventDefault();
  show.digits = "";
  if (event.repeat && ["black", "white", "overview", "help", "full", "escape", "harmless"].includes(name)) return;
  act(name);
}

function number(event, key) {
  event.preventDefault();
  show.digits = (show.digits + key).slice(-3);
  speak(say("go_to", show.digits), 3000);
}

function goToNumber(event) {
  event.preventDefault();
  const at = Math.min(deck.length, Math.max(1, Number(show.digits))) - 1;
  show.digits = "";
  hush();
  if (show.over) clearOver();
  if (show.cover) cover(show.cover);
  moveTo([at, 0]);
}

function onReadingKey(event) {
  if (event.key === "F5" && !event.ctrlKey && deck.length) {
    event.preventDefault();
    startShow(event.shiftKey ? slideHere() : [0, 0]);
  } else if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !event.target.matches("input"))) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape") {
    if (closeSearch()) field.focus();
    else if (!closeCard()) unpin();
  }
}

// The first slide of the section that is being read.
function slideHere() {
  const section = document.querySelector(".contents a.here")?.hash.slice("#section-".length) || "";
  const at = deck.findIndex((slide) => slide.section === section);
  return [Math.max(0, at), 0];
}

document.addEventListener("keydown", onKey);
