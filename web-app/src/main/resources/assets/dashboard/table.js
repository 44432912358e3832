// Tables and lists of names with values.

/** An element with classes and children; texts are children too. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A number as people write it; a value that is not there is a dash. */
export const number = (value) =>
  value === null || value === undefined
    ? "–"
    : value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });

/** A table whose first column names the rows. */
export function table(caption, heads, rows) {
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)));
  const body = rows.map(([name, ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      ...cells.map((cell) => element("td", {}, number(cell))),
    ),
  );
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
}

/** Names and values; what is the same stays as it is, so that a selection in it stays too. */
export function showFacts(list, facts, written = (value) => value) {
  const names = facts.map((fact) => fact.name).join("\n");
  if (list.dataset.names !== names) {
    list.dataset.names = names;
    list.replaceChildren(
      ...facts.map((fact) => element("div", {}, element("dt", {}, fact.name), element("dd"))),
    );
  }
  facts.forEach((fact, i) => {
    const value = list.children[i].lastElementChild;
    const text = written(fact.value);
    if (value.textContent !== text) value.textContent = text;
  });
}
