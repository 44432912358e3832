// Keeps the last list on this device for who asks for it, so that it can be read without the network.
const CACHE = "last-list";
const LIST = "/recommendations";
const KEY = "matinee.offline";
const person = document.body.dataset.person;
const choice = document.querySelector("[data-offline-choice]");
const canKeep = "serviceWorker" in navigator && "caches" in window;
/** Whose list is kept; null where none is. A guest has no name. */
const keeper = () => localStorage.getItem(KEY);

/** What the page is made of; the list without it would be bare. */
const assets = () =>
  performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(isAsset).map(String);
const isAsset = ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/");

async function keep() {
  const list = await fetch(LIST);
  if (!list.ok) return;
  const cache = await caches.open(CACHE);
  await cache.addAll([...new Set(assets())]);
  await cache.put(LIST, list);
  await navigator.serviceWorker.register("/sw.js");
  localStorage.setItem(KEY, person);
}

async function forget() {
  localStorage.removeItem(KEY);
  await caches.delete(CACHE);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

function show() {
  choice.querySelector("button").textContent = keeper() === null ? choice.dataset.keep : choice.dataset.forget;
  choice.hidden = false;
}

if (canKeep) {
  // What one person kept is none of the next one's business.
  if (keeper() !== null && keeper() !== person) await forget();
  if (choice) {
    show();
    choice.addEventListener("click", async (event) => {
      if (!event.target.matches("button")) return;
      await (keeper() === null ? keep() : forget());
      show();
    });
  }
}
