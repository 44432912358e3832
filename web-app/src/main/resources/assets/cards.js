// The cards of films: one goes, another comes, and the page stays where it is.
import { released } from "./press.js";
import { moveNote } from "./toast.js";

const main = document.getElementById("main");
const gone = new Map();

const byMovie = (root, movie) => root.querySelector(`[data-movie="${movie}"]`);
export const cardOf = (movie) => byMovie(document, movie);
const lists = () => document.querySelectorAll("[data-cards]");
const focus = (element) => element.focus({ preventScroll: true });
const isFocusFree = () => document.activeElement === document.body;

/** The page must not become shorter than where somebody has scrolled to. */
const keepHeight = () => (main.style.minHeight = `${main.offsetHeight}px`);

/** Takes a card away; the focus goes to the one that takes its place. */
export function leave(card) {
  const held = isFocusFree() || card.contains(document.activeElement);
  const list = card.parentElement;
  const next = card.nextElementSibling ?? card.previousElementSibling;
  gone.set(card.dataset.movie, { card, list, at: [...list.children].indexOf(card) });
  keepHeight();
  moveNote(card, next);
  card.remove();
  if (held) focus(next ?? main);
  return next;
}

/** Puts a card back to where it was, if it went from here. */
export function restore(movie) {
  const place = gone.get(movie);
  if (!place) return;
  gone.delete(movie);
  settleForms(place.card);
  place.list.insertBefore(place.card, place.list.children[place.at] ?? null);
  focus(place.card);
}

/** Shows what is stored, and not what was chosen. */
export function settleForms(card) {
  for (const form of card.querySelectorAll("form")) {
    delete form.dataset.sent;
    form.reset();
  }
  isBusy(card, false);
  card.classList.remove("waiting");
}

export const isBusy = (card, busy) => card.setAttribute("aria-busy", busy);

/** Makes the page say what another reading of it says of one film, and fills its lists up. */
export function update(fresh, movie) {
  keepHeight();
  for (const part of document.querySelectorAll("[data-live]")) {
    const now = fresh.getElementById(part.id);
    now ? part.replaceWith(now) : part.remove();
  }
  const card = cardOf(movie);
  const now = byMovie(fresh, movie);
  if (!now && card?.parentElement.matches("[data-cards]:not([data-leaving])")) leave(card);
  for (const list of lists()) fill(list, fresh, movie);
  if (card && now) replace(card, now);
}

function replace(card, now) {
  const focused = document.activeElement;
  now.id = card.id;
  moveNote(card, now);
  card.replaceWith(now);
  if (focused === card || card.contains(focused)) {
    focus(document.getElementById(focused.id) ?? now);
  }
}

function fill(list, fresh, movie) {
  const model = fresh.querySelector(`[data-cards="${list.dataset.cards}"]`);
  if (!model) return;
  const length = model.children.length;
  for (const card of [...model.children]) {
    if (list.children.length < length && !cardOf(card.dataset.movie)) list.append(card);
  }
  for (const card of [...list.children].reverse()) {
    const isSpare = card.dataset.movie !== movie && !card.contains(document.activeElement);
    if (list.children.length > length && isSpare) {
      moveNote(card);
      card.remove();
    }
  }
  number(list);
}

/** "Show more" leads to the first new card by its number. */
function number(list) {
  [...list.children].forEach((card, at) => card.id.startsWith("film-") && (card.id = `film-${at + 1}`));
}

/** Another reading of this page, or of one like it, when it may be shown; nothing where it cannot be had. */
export async function reading(address = location.pathname + location.search, isFine = ({ ok }) => ok) {
  try {
    const answer = await fetch(address);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    await released();
    return isFine(answer) && fresh.getElementById("said") ? fresh : undefined;
  } catch {
    return undefined;
  }
}

/** The whole page anew, at the same place. */
export async function renew() {
  const fresh = await reading();
  if (fresh) renewBy(fresh);
}

export function renewBy(fresh) {
  keepHeight();
  main.replaceChildren(...fresh.getElementById("main").childNodes);
}
