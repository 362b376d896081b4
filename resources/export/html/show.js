// The show: one state that the window of slides and the window of notes both follow.
let show = null;

function startShow(at = [0, 0]) {
  if (!deck.length) return;
  if (!show) show = makeShow();
  moveTo(at);
  goFull();
  keepAwake();
}

function makeShow() {
  const stage = make("div", { class: "stage" });
  const live = make("div", { class: "vh", "aria-live": "polite" });
  const where = make("span", { class: "where" });
  const panel = make("div", { class: "panel", role: "toolbar", "aria-label": say("show") },
    tool("previous"), tool("next"), where, tool("overview"), tool("notes"), tool("full"), tool("black"), tool("help"), tool("end"));
  const box = make("div", { class: "show still", role: "application", tabindex: "-1", "aria-label": say("show") }, stage, panel, live);
  document.body.append(box);
  for (const each of [main, ...document.querySelectorAll("body > header, body > nav, body > footer, body > .skip")]) each.inert = true;
  if (sheet) closeCard();
  box.addEventListener("pointermove", stir);
  bindPointer(box, stage);
  box.focus();
  return { box, stage, live, where, at: null, copy: null, cover: "", digits: "", clock: null, lit: null, over: null, asked: 0 };
}

function tool(name) {
  return button(say(name), () => { act(name); if (show && !show.over) show.box.focus(); }, { "data-act": name });
}

function moveTo(at) {
  const changed = !show.at || show.at[0] !== at[0];
  if (!show.clock && !deck[at[0]].still) show.clock = { begun: performance.now(), skipped: begins[at[0]] };
  show.at = at;
  if (changed) {
    show.copy = copyOf(at[0]);
    show.stage.replaceChildren(show.copy);
    show.live.textContent = sheets[at[0]].getAttribute("aria-label");
  }
  show.lit = null;
  lightSlide();
  show.where.textContent = placeWords(at);
  tellNotes();
}

function lightSlide() {
  setStep(show.copy, show.at);
  for (const each of show.copy.querySelectorAll(".lit")) if (each.matches(".w")) each.classList.remove("lit");
  if (!show.lit) return;
  const refs = new Set([show.lit, ...(data.refs[show.lit]?.m || [])]);
  for (const each of show.copy.querySelectorAll("[data-ref]")) if (refs.has(each.dataset.ref)) each.classList.add("lit");
}

const ACTS = {
  next: () => step(after(show.at), "last"),
  previous: () => step(before(show.at), "first"),
  first: () => moveTo([0, 0]),
  last: () => moveTo([lastSlide, deck[lastSlide].cues.length - 1]),
  black: () => cover("black"),
  white: () => cover("white"),
  overview: () => toggleOver(makeOverview),
  help: () => toggleOver(makeHelp),
  notes: () => openNotes(),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : goFull(true)),
  escape: () => escape(),
  end: () => endShow(),
  larger: () => sizeNotes(1.15),
  smaller: () => sizeNotes(1 / 1.15),
  harmless: () => goFull(),
};

function act(name) {
  if (!show) return;
  if (name !== "escape") hush();
  ACTS[name]();
}

function step(at, words) {
  if (show.cover) cover(show.cover);
  if (show.over) clearOver();
  if (at) moveTo(at);
  else speak(say(words), 1500);
}

// Black or white over everything; the same again, or any step, takes it away.
function cover(kind) {
  show.box.querySelector(".cover")?.remove();
  show.cover = show.cover === kind ? "" : kind;
  if (show.cover) show.stage.after(make("div", { class: "cover " + kind }));
  tellNotes();
}

// A bubble for the speaker; where notes have a window of their own it stands there alone.
let bubble = null;
let bubbleTimer = 0;
function speak(words, time) {
  hush();
  const home = notesBody() || show.box;
  bubble = make("div", { class: "bubble", role: "status" }, words);
  home.append(bubble);
  bubbleTimer = setTimeout(hush, time);
}

function hush() {
  clearTimeout(bubbleTimer);
  bubble?.remove();
  bubble = null;
  if (show) show.asked = 0;
}

function escape() {
  if (show.over) return clearOver();
  if (show.cover) return cover(show.cover);
  if (show.lit) { show.lit = null; return lightSlide(); }
  if (show.asked && performance.now() - show.asked < 3000) return endShow();
  speak(say("ask_end"), 3000);
  show.asked = performance.now();
}

function endShow() {
  if (!show) return;
  closeNotes();
  letSleep();
  clearTimeout(bubbleTimer);
  bubble = null;
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  show.box.remove();
  show = null;
  for (const each of document.querySelectorAll("[inert]")) each.inert = false;
  presentButton.focus({ preventScroll: true });
}

// Asked for by name, a browser that does not allow it is told of; a start goes on without a word.
function goFull(named = false) {
  if (!show || document.fullscreenElement) return;
  const refused = () => { if (named && show) speak(say("no_full"), 4000); };
  if (root.requestFullscreen) root.requestFullscreen().catch(refused);
  else refused();
}

// The screen stays awake while presenting, and only then; browsers let go of it whenever the page is hidden.
let awake = null;
async function keepAwake() {
  if (!show || document.hidden || !navigator.wakeLock) return;
  awake = await navigator.wakeLock.request("screen").catch(() => null);
  if (!show) letSleep();
}

function letSleep() {
  awake?.release().catch(() => {});
  awake = null;
}
document.addEventListener("visibilitychange", keepAwake);

let stillTimer = 0;
function stir() {
  if (!show) return;
  show.box.classList.remove("still");
  clearTimeout(stillTimer);
  stillTimer = setTimeout(() => show?.box.classList.add("still"), 2500);
}

// A click on a mark lights it, on blank goes on; a swipe steps; a touch on either side steps.
function bindPointer(box, stage) {
  let down = null;
  stage.addEventListener("pointerdown", (event) => { down = event.button ? null : [event.clientX, event.clientY]; });
  stage.addEventListener("pointerup", (event) => {
    if (!down) return;
    const [dx, dy] = [event.clientX - down[0], event.clientY - down[1]];
    down = null;
    if (event.pointerType === "touch") stir();
    if (Math.abs(dx) > 45 && Math.abs(dx) > Math.abs(dy)) return act(dx < 0 ? "next" : "previous");
    if (Math.abs(dx) > 10 || Math.abs(dy) > 10) return;
    const ref = event.target.closest?.("[data-ref]")?.dataset.ref;
    if (ref) {
      show.lit = show.lit === ref ? null : ref;
      return lightSlide();
    }
    act(event.pointerType === "touch" && event.clientX < innerWidth / 3 ? "previous" : "next");
  });
  box.addEventListener("pointerup", (event) => { if (event.target.matches(".cover")) act("next"); });
}

const presentButton = button(say("present"), () => startShow(), { class: "tool strong", id: "present" });
if (deck.length) tools.append(presentButton);
