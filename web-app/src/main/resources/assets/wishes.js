// Dials and filters of "Picked for you" change the list in its place: a pointer at once, keys with Enter or on leaving
// a group. Without this script the form is sent as a form.
import { reading, renewBy } from "./cards.js";
import { announce, showFailure } from "./toast.js";

let byKey = false;
let latest = 0;

const here = () => location.pathname + location.search;
let shown = here();
const wishes = () => document.getElementById("wishes");
let sent = address();

function address() {
  const said = [...new FormData(wishes())].filter(([, value]) => value);
  return `${wishes().getAttribute("action")}?${new URLSearchParams(said)}`;
}

const sendIfChanged = () => address() !== sent && go(address());

/** What was typed wrong has a page as well, which says so. */
const isOfTheSite = ({ ok, status }) => ok || status === 400;

async function go(next) {
  sent = next;
  const mine = ++latest;
  const fresh = await reading(next, isOfTheSite);
  if (mine !== latest) return;
  if (!fresh) return fail();
  // So that "Back" means the usual list, and not the one that was wished for last.
  if (!location.search) history.replaceState(null, "", `${location.pathname}?discover=0`);
  history.pushState(null, "", next);
  const { id } = document.activeElement;
  show(fresh);
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
  announce(wishes().querySelector(".field-error")?.textContent ?? wishes().dataset.changed);
}

function show(fresh) {
  const isOpen = wishes().querySelector("details").open;
  // What has the focus loses it as it goes: that sends nothing.
  sent = address();
  renewBy(fresh);
  wishes().querySelector("details").open ||= isOpen;
  shown = here();
  sent = address();
}

/** The controls go back to what the list is. */
function fail() {
  wishes().reset();
  sent = address();
  showFailure(wishes().dataset.failed);
}

/** A genre is wanted, or not wanted, or neither. */
function exclude({ target }) {
  for (const other of target.closest(".chip")?.querySelectorAll("input:checked") ?? []) {
    if (other !== target) other.checked = false;
  }
}

const isWish = (element) => wishes()?.contains(element);

addEventListener("keydown", (event) => {
  byKey = true;
  if (event.key !== "Enter" || !isWish(event.target) || !event.target.matches("input")) return;
  event.preventDefault();
  sendIfChanged();
});
addEventListener("pointerdown", () => (byKey = false), true);
addEventListener("change", (event) => {
  if (!isWish(event.target)) return;
  if (event.target.checked) exclude(event);
  if (!byKey) sendIfChanged();
});
addEventListener("focusout", (event) => {
  const group = isWish(event.target) && event.target.closest("fieldset");
  if (group && group.isConnected && !group.contains(event.relatedTarget) && document.hasFocus()) sendIfChanged();
});
addEventListener("submit", (event) => {
  if (event.target !== wishes()) return;
  event.preventDefault();
  sendIfChanged();
});
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-wish]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(link.getAttribute("href"));
});
addEventListener("popstate", async () => {
  if (here() === shown) return;
  const fresh = await reading(here(), isOfTheSite);
  fresh ? show(fresh) : location.reload();
});
