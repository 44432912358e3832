// Sends what was said of films, in its order, one after the other. While the network is away it waits. What had no
// answer is sent again: each says a result ("4 stars"), so that twice is the same as once.
const KEY = "matinee.outbox";
const PAUSE_MILLIS = 5000;
const PATIENCE_MILLIS = 20000;

let listener;
let sending = false;
let timer;

const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
const write = (entries) => sessionStorage.setItem(KEY, JSON.stringify(entries));

/** Begins with what an earlier page could not send for this person. The listener is told what `waits` and is `answered`. */
export function open(person, told) {
  listener = told;
  const entries = read();
  write(entries.filter((entry) => entry.person === person));
  entries.filter((entry) => entry.person !== person).forEach(listener.dropped);
  addEventListener("online", run);
  run();
}

export function put(entry) {
  write([...read(), entry]);
  run();
}

/** Whether anything of a film waits, so that the page does not know what is stored. */
export const holds = (movie) => read().some((entry) => entry.movie === movie);
export const isEmpty = () => read().length === 0;

async function run() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  for (let [entry] = read(); entry; [entry] = read()) {
    const answer = await send(entry);
    if (!answer) {
      for (const each of read()) listener.waits(each);
      timer = setTimeout(run, PAUSE_MILLIS);
      break;
    }
    write(read().slice(1));
    await listener.answered(entry, answer);
  }
  sending = false;
}

/** The answer; nothing where the network gave none. */
async function send({ action, body }) {
  try {
    const answer = await fetch(action, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { "Matinee-Part": "toast" },
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { status: answer.status, isOk: answer.ok, page };
  } catch {
    return undefined;
  }
}
