// Notes in a second window: this slide, the next step, the words, the clock. It is written by this window alone.
let notes = null;

function openNotes() {
  if (notes && !notes.window.closed) return notes.window.focus();
  const opened = window.open("", "broadsheet-notes", "popup,width=1180,height=760");
  if (!opened) return speak(say("no_window"), 5000);
  const page = opened.document;
  page.documentElement.lang = root.lang;
  page.title = say("notes");
  page.head.append(page.importNode(document.querySelector("head > style"), true));
  const parts = {};
  const part = (name, tag = "div", more = {}) => (parts[name] = make(tag, { class: name, ...more }));
  const keep = (name, tag) => (parts[name] = make(tag));
  const side = make("div", { class: "side" },
    make("div", {}, make("h2", {}, say("next")), part("then")),
    make("div", { class: "clocks" },
      make("div", {}, say("elapsed"), keep("elapsed", "b")),
      make("div", {}, keep("leftWord", "span"), keep("left", "b"))),
    part("pace", "p"), keep("time", "p"));
  const row = make("div", { class: "row" }, keep("place", "span"), make("span", {}, say("wall")),
    make("span", {}, ...["previous", "next", "black", "smaller", "larger"].map((name) => button(say(name), () => act(name)))));
  const speaker = make("main", { class: "speaker" }, make("h1", { class: "vh" }, say("notes")),
    make("div", {}, keep("title", "h2"), part("now")), side, part("words", "div", { tabindex: "0" }), row);
  const symbols = [...document.querySelectorAll(".symbols")].map((each) => page.importNode(each, true));
  page.body.replaceChildren(page.adoptNode(speaker), ...symbols);
  page.addEventListener("keydown", onKey);
  notes = { window: opened, parts, size: 28, timer: setInterval(tick, 500) };
  tellNotes();
  show.box.focus();
}

function notesBody() {
  return notes && !notes.window.closed ? notes.window.document.querySelector(".speaker") : null;
}

function closeNotes() {
  if (!notes) return;
  clearInterval(notes.timer);
  if (!notes.window.closed) notes.window.close();
  notes = null;
}

function sizeNotes(by) {
  if (!notes) return;
  notes.size = Math.min(72, Math.max(16, notes.size * by));
  notes.parts.words.style.fontSize = `${notes.size}px`;
}

function tellNotes() {
  if (!notesBody()) return;
  const { parts } = notes;
  const [slide] = show.at;
  const next = after(show.at);
  parts.title.textContent = `${deck[slide].title}${show.cover ? " · " + say(show.cover) : ""}`;
  parts.now.replaceChildren(litCopy(show.at));
  parts.then.replaceChildren(next ? litCopy(next) : make("p", {}, say("last")));
  parts.place.textContent = placeWords(show.at);
  if (parts.words.dataset.slide !== String(slide)) {
    const words = deck[slide].notes.length ? deck[slide].notes : [say("no_notes")];
    parts.words.replaceChildren(...words.map((each) => make("p", {}, each)));
    parts.words.dataset.slide = slide;
    parts.words.scrollTop = 0;
  }
  parts.words.style.fontSize = `${notes.size}px`;
  tick();
}

function litCopy(at) {
  const copy = copyOf(at[0]);
  setStep(copy, at);
  return copy;
}

// Time is read from the clock each time; what is shown never counts ticks.
function tick() {
  if (!notesBody()) return;
  const { parts } = notes;
  const elapsed = show.clock ? (performance.now() - show.clock.begun) / 1000 : 0;
  const left = length - elapsed;
  parts.elapsed.textContent = minutes(elapsed);
  parts.leftWord.textContent = say(left < 0 ? "over_by" : "left");
  parts.left.textContent = minutes(Math.abs(left));
  const name = pace(elapsed, left);
  parts.pace.dataset.pace = name;
  parts.pace.textContent = say(name);
  const now = new Date();
  parts.time.textContent = say("clock", `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
}

function pace(elapsed, left) {
  if (!show.clock) return "waiting";
  if (left < 0) return "over";
  const [slide, cue] = show.at;
  const each = deck[slide].seconds / deck[slide].cues.length;
  const stretch = planned ? length / planned : 1;
  const begin = (begins[slide] + each * cue - show.clock.skipped) * stretch;
  if (elapsed < begin - 60) return "fast";
  return elapsed > begin + each * stretch + 60 ? "slow" : "on time";
}

const minutes = (seconds) => {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
};

addEventListener("pagehide", closeNotes);
