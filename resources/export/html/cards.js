// The card of a name opens beside the text, not instead of it; the browser's own Back returns to the one before.
let sheet = null;
let opener = null;

function openCard(id, from = null, remember = true) {
  const card = document.querySelector(`.card[data-card="${CSS.escape(id)}"]`);
  if (!card) return false;
  if (!sheet) {
    opener = from;
    sheet = make("section", { class: "sheet", role: "dialog", "aria-label": say("card"), on: { click: onCardClick } });
    document.body.append(sheet);
  }
  const copy = card.cloneNode(true);
  copy.removeAttribute("id");
  const name = copy.querySelector("h4");
  const heading = make("h2", { tabindex: "-1" }, name.textContent);
  name.replaceWith(heading);
  for (const each of copy.querySelectorAll("h5")) each.replaceWith(make("h3", { class: "count" }, each.textContent));
  stepThrough(copy);
  const row = make("div", { class: "head-row" },
    button("‹ " + say("back"), () => history.back(), { class: "tool" }),
    button(say("close") + " ×", closeCard, { class: "tool" }));
  sheet.replaceChildren(row, copy);
  sheet.scrollTop = 0;
  heading.focus({ preventScroll: true });
  if (remember) history.pushState({ card: id }, "");
  return true;
}

function closeCard() {
  if (!sheet) return false;
  sheet.remove();
  sheet = null;
  opener?.focus?.({ preventScroll: true });
  opener = null;
  history.pushState({ card: null }, "");
  return true;
}

// One mention at a time, n of N.
function stepThrough(card) {
  const items = [...card.querySelectorAll(".excerpts li")];
  if (items.length < 2) return;
  let at = 0;
  const count = make("span", { "aria-live": "polite" });
  const step = (by) => {
    at = (at + by + items.length) % items.length;
    items.forEach((item, number) => { item.hidden = number !== at; });
    count.textContent = `${at + 1} / ${items.length}`;
  };
  card.querySelector(".excerpts").after(make("div", { class: "stepper" },
    button("‹", () => step(-1), { "aria-label": say("mention_before") }), count,
    button("›", () => step(1), { "aria-label": say("mention_next") })));
  step(0);
}

function onCardClick(event) {
  const link = event.target.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  const id = link.getAttribute("href").slice(1);
  const card = document.getElementById(id)?.dataset.card;
  if (card) openCard(card);
  else goTo(id);
}

addEventListener("popstate", (event) => {
  const id = event.state?.card;
  if (id) openCard(id, null, false);
  else if (sheet) {
    sheet.remove();
    sheet = null;
    opener?.focus?.({ preventScroll: true });
  }
});
