// Keys choose stars, and Enter, Space or leaving the group sends them; a pointer sends at once.
let byKey = false;

const groupOf = (element) => element.closest?.(".stars");
const stored = (form) => form.dataset.sent ?? form.querySelector("[name=mark][checked]").value;
export const chosen = (form) => form.querySelector("[name=mark]:checked");
const sendIfChanged = ({ form }) => chosen(form).value !== stored(form) && form.requestSubmit();

function choose(star) {
  star.checked = true;
  star.focus({ preventScroll: true });
}

function onKey(event) {
  byKey = true;
  const group = groupOf(event.target);
  const card = event.target.closest?.("[data-movie]");
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-5]$/.test(event.key)) {
    choose(card.querySelector(`.stars [value="${event.key}.0"]`));
  } else if (group && (event.key === "Enter" || event.key === " ")) {
    sendIfChanged(group);
  } else if (group && event.key === "Escape") {
    group.form.querySelector(`[name=mark][value="${stored(group.form)}"]`).checked = true;
  } else {
    return;
  }
  event.preventDefault();
}

/** Where the window loses the focus, the group keeps it. */
function onLeave(event) {
  const group = groupOf(event.target);
  const isLeft = group && group.isConnected && !group.contains(event.relatedTarget);
  if (isLeft && document.hasFocus()) sendIfChanged(group);
}

addEventListener("keydown", onKey);
addEventListener("pointerdown", () => (byKey = false), true);
addEventListener("click", (event) => {
  const group = event.target.matches?.(".stars input") && groupOf(event.target);
  if (group && !byKey) sendIfChanged(group);
});
addEventListener("focusout", onLeave);
