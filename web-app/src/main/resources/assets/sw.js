// Answers without the network from the list that was kept; see offline.js. With the network it changes nothing.
const CACHE = "last-list";
const LIST = "/recommendations";
const ASSETS = /\/assets\/[0-9a-f]+\//;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (ASSETS.test(pathname)) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request, pathname === LIST && !searchParams.has("surprise")));
});

const kept = (request) => caches.match(request, { cacheName: CACHE });

async function asset(request) {
  const known = await kept(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && (await caches.has(CACHE))) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

async function page(request, isList) {
  try {
    const answer = await fetch(request);
    if (isList && answer.ok && (await caches.has(CACHE))) await renew(answer.clone());
    return answer;
  } catch {
    const list = await kept(LIST);
    return list ? offline(await list.text()) : Response.error();
  }
}

/** Keeps the list as it is now, and what belongs to an older release of the site no longer. */
async function renew(list) {
  const cache = await caches.open(CACHE);
  const [release] = (await list.clone().text()).match(ASSETS);
  await cache.put(LIST, list);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (ASSETS.test(pathname) && !pathname.startsWith(release)) await cache.delete(request);
  }
}

/** The page itself says that it is a copy. */
const offline = (html) =>
  new Response(html.replace("<body", "<body data-offline"), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
