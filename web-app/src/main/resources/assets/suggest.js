// Films, and kinds of films, offered while somebody types what to find: ARIA's combobox with a list of its own.
const WAIT_MILLIS = 150;

class Suggestions {
  #input;
  #list;
  #timer;
  #asked = new AbortController();

  constructor(input) {
    this.#input = input;
    this.#list = Object.assign(document.createElement("ul"), {
      id: `${input.id}-suggestions`,
      className: "suggestions",
      role: "listbox",
      ariaLabel: input.dataset.suggest,
      hidden: true,
    });
    input.after(this.#list);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.setAttribute("aria-controls", this.#list.id);
    this.#close();
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#close());
    // The field keeps the focus while an option is chosen with a pointer.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(event.target.closest("[role=option]")));
  }

  get #active() {
    return this.#list.querySelector("[aria-selected=true]");
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    const text = this.#input.value.trim();
    if (text) this.#timer = setTimeout(() => this.#ask(text), WAIT_MILLIS);
    else this.#close();
  }

  async #ask(text) {
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const answer = await fetch(`/search/suggestions?query=${encodeURIComponent(text)}`, { signal });
      const options = answer.ok ? await answer.text() : "";
      if (!signal.aborted && document.activeElement === this.#input) this.#show(options);
    } catch {
      // Without suggestions the search finds the film all the same.
      if (!signal.aborted) this.#close();
    }
  }

  #show(options) {
    this.#close();
    const found = new DOMParser().parseFromString(options, "text/html").body.querySelectorAll("[role=option]");
    found.forEach((option, at) => (option.id = `${this.#list.id}-${at}`));
    this.#list.replaceChildren(...found);
    this.#list.hidden = found.length === 0;
    this.#input.ariaExpanded = !this.#list.hidden;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#list.hidden = true;
    this.#input.ariaExpanded = false;
    this.#activate();
  }

  #activate(option) {
    if (this.#active) this.#active.ariaSelected = false;
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.ariaSelected = true;
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #pressed(event) {
    if (this.#list.hidden || event.isComposing) return;
    const { firstElementChild: first, lastElementChild: last } = this.#list;
    if (event.key === "ArrowDown") this.#activate(this.#active ? this.#active.nextElementSibling : first);
    else if (event.key === "ArrowUp") this.#activate(this.#active ? this.#active.previousElementSibling : last);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#active) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  #choose(option) {
    if (option) location.assign(option.dataset.href);
  }
}

document.querySelectorAll("[data-suggest]").forEach((input) => new Suggestions(input));
