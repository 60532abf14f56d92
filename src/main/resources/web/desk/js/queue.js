// The queue of comments worked by keyboard: j and k move, a key acts on the case that has the focus.
const queue = document.querySelector("[data-queue]");
const cases = queue ? [...queue.children] : [];

function at(step) {
  const here = cases.findIndex((one) => one.contains(document.activeElement));
  const next = cases[Math.min(Math.max(here + step, 0), cases.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (!queue || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select")) {
    return;
  }
  const one = document.activeElement?.closest(".queue__case");
  const target = one?.querySelector(`[data-key="${event.key}"]`);
  if (event.key === "j" || event.key === "k") {
    at(event.key === "j" ? 1 : -1);
  } else if (event.key === "u") {
    document.querySelector("[data-undo]").click();
  } else if (event.key === "x" && one) {
    one.querySelector("[name=choice]").click();
  } else if (target) {
    event.preventDefault();
    target.matches("input") ? target.focus() : target.click();
    target.closest("details")?.querySelector("input[name=reason]").focus();
  } else {
    return;
  }
  event.stopPropagation();
});
