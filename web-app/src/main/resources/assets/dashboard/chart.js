// One chart: lines on a canvas, their keys, and a table of the same numbers, since a canvas says nothing.
import { element, number, table } from "./table.js";

const SVG = "http://www.w3.org/2000/svg";
const DASHES = [[], [8, 4], [2, 3]];
const HOUR = 3600;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Lines are told apart by more than their colour. */
const dash = (i) => DASHES[Math.floor(i / 3) % DASHES.length];

const DATE = { day: "numeric", month: "short" };
const CLOCK = { hour: "2-digit", minute: "2-digit" };
const written = (seconds, parts) => new Date(seconds * 1000).toLocaleString("en-GB", parts);

/** Steps of hours need their date. */
const whole = (seconds, step) => written(seconds, step > HOUR ? { ...DATE, ...CLOCK } : CLOCK);

/** There is no room for more under a line. */
const short = (seconds, step) => written(seconds, step > HOUR ? DATE : CLOCK);

/** As 1.5M, for the side of a chart. */
const brief = (value) => value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 2 });

export class Chart {
  constructor(place, chart) {
    this.canvas = element("div", { className: "plot", role: "img" });
    this.canvas.setAttribute("aria-label", `${chart.title}, as lines. The numbers are in the table below.`);
    this.keys = element("ul", { className: "keys" });
    this.numbers = element("div", { className: "scroll", tabIndex: 0, role: "region" });
    this.numbers.setAttribute("aria-label", `Numbers: ${chart.title}`);
    this.details = element("details", {}, element("summary", {}, `Table: ${chart.title}`), this.numbers);
    this.details.addEventListener("toggle", () => this.showTable());
    place.append(
      element(
        "section",
        { className: "card", id: chart.id },
        element("h2", {}, chart.title),
        element("p", { className: "units" }, chart.unit),
        this.canvas,
        this.keys,
        this.details,
      ),
    );
    new ResizeObserver(() => this.plot?.setSize(this.size())).observe(this.canvas);
  }

  size() {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  /** Shows the values of a moment. */
  show(chart, view) {
    this.chart = chart;
    this.view = view;
    const names = chart.lines.map((line) => line.name).join("\n");
    if (this.names !== names) {
      this.names = names;
      this.draw();
    } else {
      this.plot.setData(this.data());
    }
    this.showKeys();
    this.showTable();
  }

  data() {
    return [this.view.times, ...this.chart.lines.map((line) => line.values)];
  }

  /** Draws anew: other lines, or other colours. */
  draw() {
    this.plot?.destroy();
    const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
    this.plot = new uPlot(
      {
        ...this.size(),
        legend: { show: false },
        cursor: { drag: { x: false, y: false }, points: { size: 6 } },
        scales: { y: { range: (plot, low, high) => [0, Math.max(1, high * 1.1)] } },
        axes: [
          { ...axis, size: 28, space: 64, values: (plot, times) => times.map((time) => short(time, this.view.step)) },
          { ...axis, size: 56, values: (plot, values) => values.map(brief) },
        ],
        series: [
          {},
          ...this.chart.lines.map((line, i) => ({
            label: line.name,
            stroke: colour(`--s${i}`),
            width: 2,
            dash: dash(i),
            points: { show: true, size: 4, fill: colour(`--s${i}`) },
          })),
        ],
        hooks: { setCursor: [() => this.showKeys()] },
      },
      this.data(),
      this.canvas,
    );
    this.keys.replaceChildren(...this.chart.lines.map((line, i) => key(line.name, i)));
  }

  /** The values under the pointer, else the latest. */
  showKeys() {
    const at = this.plot?.cursor.idx ?? this.view.times.length - 1;
    this.chart.lines.forEach((line, i) => {
      this.keys.children[i].lastElementChild.textContent = number(line.values[at]);
    });
  }

  /** The newest first; a closed table is made when it is opened. */
  showTable() {
    if (!this.details.open) return;
    const rows = this.view.times.map((time, i) => [
      whole(time, this.view.step) + (i === this.view.times.length - 1 ? " so far" : ""),
      ...this.chart.lines.map((line) => line.values[i]),
    ]);
    const heads = ["From", ...this.chart.lines.map((line) => line.name)];
    this.numbers.replaceChildren(table(`${this.chart.title} (${this.chart.unit})`, heads, rows.reverse()));
  }
}

function key(name, i) {
  const line = document.createElementNS(SVG, "line");
  const picture = document.createElementNS(SVG, "svg");
  Object.entries({ x1: 0, y1: 4, x2: 24, y2: 4, class: `s${i}`, "stroke-dasharray": dash(i).join(" ") || "none" }).forEach(
    ([attribute, value]) => line.setAttribute(attribute, value),
  );
  picture.setAttribute("viewBox", "0 0 24 8");
  picture.setAttribute("aria-hidden", "true");
  picture.append(line);
  return element("li", {}, picture, `${name} `, element("span"));
}
