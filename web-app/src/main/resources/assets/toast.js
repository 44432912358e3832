// What was just done, at the foot of the window, with its Undo.
import { isHeld } from "./press.js";

const LEAST_MILLIS = 8000;
let note = document.querySelector("[data-toast]");
let timer;

/** Where the page says what happened; it may be made anew. */
const said = () => document.getElementById("said");

/** A text of the page, with what belongs in its {places}. */
export const phrase = (name, places = {}) =>
  said().dataset[name].replace(/{(\w+)}/g, (_, place) => places[place]);

/** Announces a sentence. The same once more is another announcement. */
export const announce = (sentence) => {
  said().textContent = "";
  setTimeout(() => (said().textContent = sentence), 50);
};

/** Shows a note in a card, so that the next press of Tab leads to its button. */
export function show(made, card) {
  note?.remove();
  note = made;
  (card ?? document.getElementById("done")).prepend(note);
  const button = note.querySelector("[data-what]");
  announce([note.firstElementChild.textContent, button?.dataset.what].join(" "));
  letItGo();
}

/** Shows what went wrong. */
export function showFailure(sentence, card) {
  const failure = document.createElement("div");
  failure.className = "toast-note toast-failure";
  failure.dataset.toast = "";
  failure.append(Object.assign(document.createElement("span"), { textContent: sentence }));
  show(failure, card);
}

/** Takes the note along where its card goes. */
export const moveNote = (from, to) =>
  note && from.contains(note) && (to ?? document.getElementById("done")).prepend(note);

const isInUse = () => isHeld() || note.matches(":hover, :focus-within");

/** It stays as long as somebody is at it. */
function letItGo() {
  clearTimeout(timer);
  timer = setTimeout(() => (isInUse() ? letItGo() : note.remove()), LEAST_MILLIS);
}

if (note) letItGo();
