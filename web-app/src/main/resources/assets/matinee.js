// Says to the style sheet that choices are sent by themselves, so that no "Save" is needed.
const page = document.documentElement.classList;
page.add("scripted");
// A script that did not come leaves the page to the forms alone.
addEventListener("error", (event) => event.target.tagName === "SCRIPT" && page.remove("scripted"), true);
