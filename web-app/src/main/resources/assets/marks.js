// What is said of films goes to the site without leaving the page. Without this script the forms are sent as forms.
import { cardOf, isBusy, leave, reading, renew, restore, settleForms, update } from "./cards.js";
import * as outbox from "./outbox.js";
import { released } from "./press.js";
import { chosen } from "./stars.js";
import { announce, phrase, show, showFailure } from "./toast.js";

const person = document.body.dataset.person;

function send(form, button) {
  const fields = new FormData(form, button);
  const movie = form.dataset.mark;
  const card = cardOf(movie);
  if (card) {
    fields.append("was", card.dataset.own);
    isBusy(card, true);
  }
  if (form.matches(".rating")) form.dataset.sent = fields.get("mark");
  outbox.put({
    action: form.getAttribute("action"),
    body: [...fields],
    movie,
    person,
    what: button?.dataset.what ?? chosen(form).labels[0].textContent,
    film: form.dataset.title,
    isUndo: fields.has("undo"),
  });
}

async function answered(entry, { status, isOk, page }) {
  await released();
  const note = page.querySelector("[data-toast]");
  if (isOk && note) await saved(entry, note);
  else refused(entry, status, page);
}

async function saved({ movie, isUndo }, note) {
  const card = cardOf(movie);
  let place = card;
  if (isUndo) {
    restore(movie);
    place = cardOf(movie);
  } else if (card?.parentElement.matches("[data-leaving]")) {
    place = leave(card);
  }
  show(note, place);
  const fresh = await reading();
  if (fresh) update(fresh, movie);
  else if (cardOf(movie)) isBusy(cardOf(movie), false);
}

function refused(entry, status, page) {
  const card = cardOf(entry.movie);
  if (card && !outbox.holds(entry.movie)) settleForms(card);
  showFailure(phrase("unsaved", { ...entry, why: why(status, page) }), card);
}

function why(status, page) {
  if (status === 429) return phrase("busy");
  if (status >= 500) return phrase("away");
  return page.getElementById("failure")?.textContent ?? phrase("unknown");
}

const dropped = (entry) => showFailure(phrase("unsaved", { ...entry, why: phrase("other") }));

function waits(entry) {
  const card = cardOf(entry.movie);
  if (card?.matches(".waiting")) return;
  card?.classList.add("waiting");
  card && (card.dataset.waiting = phrase("waiting"));
  announce(phrase("waits", entry));
}

addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-mark]")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});
// A page that the browser kept shows what was true when it was left.
addEventListener("pageshow", (event) => event.persisted && outbox.isEmpty() && renew());
outbox.open(person, { answered, dropped, waits });
