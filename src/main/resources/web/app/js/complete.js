// Fields that complete what is typed (data-complete): an editable combobox with a list, by the ARIA Authoring Practices. Down and Up choose, Enter opens what
// is chosen and otherwise sends the form, Escape closes.
let lists = 0;

function complete(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  let chosen = -1;
  let asked;
  let waiting;

  list.className = "complete";
  list.id = `complete-${++lists}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  list.hidden = true;
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  form.append(list, told);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const options = () => [...list.children];

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      choose(-1);
    }
  }

  function choose(at) {
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    chosen = at;
    const option = options()[at];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  async function ask() {
    asked?.abort();
    const text = input.value.trim();
    if (!text) {
      show(false);
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.complete}?q=${encodeURIComponent(text)}`, { signal: asked.signal });
      if (answer.ok) {
        list.innerHTML = await answer.text();
        options().forEach((option, i) => (option.id = `${list.id}-${i}`));
        chosen = -1;
        input.removeAttribute("aria-activedescendant");
        show(list.children.length > 0 && document.activeElement === input);
        told.textContent = form.dataset.counted.replace("0", list.children.length);
      }
    } catch (ended) {
      if (ended.name !== "AbortError") {
        show(false);
      }
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", (event) => {
    const many = list.hidden ? 0 : list.children.length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && many) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? (chosen + 1) % many : (chosen <= 0 ? many : chosen) - 1);
    } else if (event.key === "ArrowDown" && list.children.length) {
      event.preventDefault();
      show(true);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.href);
    } else if (event.key === "Escape" && many) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener("blur", () => show(false));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-href]");
    if (option) {
      location.assign(option.dataset.href);
    }
  });
  ask();
}

document.querySelectorAll("form[data-complete]").forEach(complete);
