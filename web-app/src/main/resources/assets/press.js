// Whether something is held down, by a pointer or the space bar. A browser makes a click of a press only where it ends on
// what it began on, so that nothing may be moved or replaced meanwhile.
const MOMENT_MILLIS = 50; // a click comes a moment after the end of its press
const held = new Set();
let waiting = [];

function end(press) {
  held.delete(press);
  if (!isHeld()) setTimeout(goOn, MOMENT_MILLIS);
}

function goOn() {
  if (isHeld()) return;
  const before = waiting;
  waiting = [];
  for (const go of before) go();
}

function endAll() {
  held.clear();
  goOn();
}

export const isHeld = () => held.size > 0;

/** Comes at once where nothing is held, else after its end. */
export const released = () => isHeld() && new Promise((go) => waiting.push(go));

const onSpace = (what) => (event) => event.key === " " && what("space");
addEventListener("pointerdown", (event) => event.button === 0 && held.add(event.pointerId), true);
addEventListener("pointerup", (event) => end(event.pointerId), true);
addEventListener("pointercancel", (event) => end(event.pointerId), true);
// Where the end of a press was not told, as over another window, the next move tells it.
addEventListener("pointermove", (event) => event.buttons === 0 && isHeld() && end(event.pointerId), true);
addEventListener("keydown", onSpace((press) => held.add(press)), true);
addEventListener("keyup", onSpace(end), true);
addEventListener("blur", endAll);
