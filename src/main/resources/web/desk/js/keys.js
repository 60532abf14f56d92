// The desk's keys: g and a letter goes to a page of the menu, / to the page's first search field, j and k through the rows of a list,
// Enter opens one. They rest while somebody types, and can be turned off for good (WCAG 2.1.4).
const OFF = "desk-keys-off";
const switches = document.querySelectorAll("[data-keys]");
const others = [];
let going = false;

// A page's own keys: the listener is asked first, and says whether the key meant something to it. It rests where the desk's keys rest.
export const onKey = (listener) => others.push(listener);

const off = () => {
  try {
    return localStorage.getItem(OFF) === "yes";
  } catch {
    return false;
  }
};

const show = () => {
  document.documentElement.toggleAttribute("data-keys-off", off());
  switches.forEach((button) => {
    button.hidden = false;
    button.textContent = off() ? button.dataset.on : button.dataset.off;
  });
};

const step = (by) => {
  const rows = [...document.querySelectorAll("main [data-rows] a[data-row]")];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

switches.forEach((button) => button.addEventListener("click", () => {
  try {
    localStorage.setItem(OFF, off() ? "no" : "yes");
  } catch {
    return;
  }
  show();
}));

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (off() || typing || event.ctrlKey || event.metaKey || event.altKey) {
    going = false;
    return;
  }
  if (going) {
    going = false;
    document.querySelector(`.desk-menu a[data-key="${CSS.escape(event.key)}"]`)?.click();
  } else if (event.key === "g") {
    going = true;
  } else if (others.some((listener) => listener(event))) {
    event.preventDefault();
  } else if (event.key === "/") {
    const field = document.querySelector("main input[type=search]");
    if (field) {
      event.preventDefault();
      field.focus();
    }
  } else if (event.key === "j") {
    step(1);
  } else if (event.key === "k") {
    step(-1);
  }
});

show();
document.querySelector(".desk-menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
