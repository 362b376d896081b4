// The deck: which step comes after which, when each is planned, and copies of slides lit at a step.
const deck = data.slides;
const sheets = [...document.querySelectorAll("#deck > .slide")];
const lastSlide = deck.filter((slide) => !slide.backup).length - 1;
const begins = [];
deck.reduce((moment, slide) => { begins.push(moment); return moment + slide.seconds; }, 0);
const length = data.minutes * 60;
const planned = deck.reduce((sum, slide) => sum + slide.seconds, 0);

function after([slide, cue]) {
  if (cue + 1 < deck[slide].cues.length) return [slide, cue + 1];
  return deck[slide].backup || slide >= lastSlide ? null : [slide + 1, 0];
}

function before([slide, cue]) {
  if (cue > 0) return [slide, cue - 1];
  return deck[slide].backup || slide === 0 ? null : [slide - 1, deck[slide - 1].cues.length - 1];
}

// A drawing whose gradients have names of their own, so that copies do not depend on one another.
let copies = 0;
function copyOf(slide) {
  const copy = sheets[slide].cloneNode(true);
  const suffix = "-c" + ++copies;
  copy.removeAttribute("id");
  for (const each of copy.querySelectorAll("[id]")) each.id += suffix;
  for (const each of copy.querySelectorAll('[fill^="url("]')) each.setAttribute("fill", each.getAttribute("fill").replace(")", suffix + ")"));
  return copy;
}

function setStep(copy, [slide, cue]) {
  const { before: old, new: fresh, kind } = deck[slide].cues[cue];
  const sets = [old[0], fresh[0], [...old[1], ...fresh[1]]].map((refs) => new Set(refs));
  for (const each of copy.querySelectorAll("[data-ref]")) {
    const ref = each.dataset.ref;
    const [was, is, from] = sets.map((set) => set.has(ref));
    each.classList.toggle("old", was && !is);
    each.classList.toggle("new", is);
    if (each.matches(".mark")) {
      each.classList.toggle("lit", was || is);
      each.classList.toggle("from", from && !was && !is);
    }
  }
  copy.querySelector(".notes")?.classList.toggle("on", kind === "footnote");
}

function placeWords([slide, cue]) {
  const cues = deck[slide].cues.length;
  if (deck[slide].backup) return say("at_backup", cue + 1, cues);
  return say("at", slide + 1, lastSlide + 1, cue + 1, cues);
}
