// Listens to the node, and draws what it tells.
import { Chart } from "./chart.js";
import { number, showFacts, table } from "./table.js";

const at = (id) => document.getElementById(id);
const range = at("range");
const pause = at("pause");
const charts = new Map();
let source;
let paused = false;

function say(state) {
  if (at("state").textContent !== state) at("state").textContent = state;
}

/** Listens to a range; a browser asks again by itself when the node goes away. */
function listen() {
  source?.close();
  source = new EventSource(`events?range=${range.value}`);
  source.onmessage = (message) => {
    say("Live");
    show(JSON.parse(message.data));
  };
  source.onerror = () => say("The node does not answer; trying again");
}

function show(view) {
  at("updated").textContent = `as of ${new Date(view.now * 1000).toLocaleTimeString("en-GB")}`;
  showFacts(at("totals"), view.totals, (count) => number(Number(count)));
  showFacts(at("node"), view.node);
  for (const chart of view.charts) {
    if (!charts.has(chart.id)) charts.set(chart.id, new Chart(at("charts"), chart));
    charts.get(chart.id).show(chart, view);
  }
  showMovies(at("top"), "Ratings in this range", view.top);
  showMovies(at("rising"), "More ratings in the newer half than in the older", view.rising);
  showMovies(at("listed"), "Lists of this node with the title among the first ten", view.listed);
}

function showMovies(place, caption, movies) {
  const rows = movies.map((movie) => [movie.title, movie.older, movie.newer]);
  place.replaceChildren(
    rows.length ? table(caption, ["Title", "Older half", "Newer half"], rows) : "Nothing yet.",
  );
}

range.value = new URLSearchParams(location.search).get("range") ?? "hour";
if (!range.value) range.value = "hour";
range.addEventListener("change", () => {
  history.replaceState(null, "", `?range=${range.value}`);
  resume();
});

function resume() {
  paused = false;
  pause.textContent = "Pause";
  say("Connecting");
  listen();
}

pause.addEventListener("click", () => {
  if (paused) {
    resume();
    return;
  }
  source.close();
  paused = true;
  pause.textContent = "Resume";
  say("Paused");
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
  charts.forEach((chart) => chart.draw()),
);

listen();
