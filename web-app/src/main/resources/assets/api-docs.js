/* Shows the description of the API in its page. It asks no other host, and a link cannot make it show another description. */
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("api-docs");
  SwaggerUIBundle({
    url: place.dataset.description,
    domNode: place,
    layout: "PartOfPage",
    plugins: [partOfPage],
    // Links within buttons cannot be reached by keyboard.
    deepLinking: false,
    defaultModelsExpandDepth: 0,
    queryConfigEnabled: false,
    // Its colours are too faint.
    syntaxHighlight: false,
    validatorUrl: null,
    onComplete: () => nameLevels(place),
  });
});

/* The usual layout takes itself for a whole page, with a main part of its own. */
function partOfPage(system) {
  const element = system.React.createElement;
  const PartOfPage = ({ getComponent }) => {
    const part = (name) => element(getComponent(name, true));
    const box = (...names) => element("div", { className: "wrapper", key: names[0] }, ...names.map(part));
    return element("div", { className: "swagger-ui" },
      part("SvgAssets"), box("errors"), box("InfoContainer"), box("AuthorizeBtnContainer"), box("operations"), box("Models"));
  };
  return { components: { PartOfPage } };
}

/* For people who hear the page: the description is below its heading, and the groups of calls are below the description. */
function nameLevels(place) {
  place.querySelectorAll(".info .title").forEach((heading) => heading.setAttribute("aria-level", "2"));
  place.querySelectorAll(".opblock-tag").forEach((heading) => heading.setAttribute("aria-level", "3"));
}
