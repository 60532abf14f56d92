// The queue of comments worked by keyboard: j and k move, a key acts on the case that has the focus; A and R on all that are chosen.
import { onKey } from "./keys.js";

const queue = document.querySelector("[data-queue]");
const cases = queue ? [...queue.children] : [];

function at(step) {
  const here = cases.findIndex((one) => one.contains(document.activeElement));
  const next = cases[Math.min(Math.max(here + step, 0), cases.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function act(target) {
  target.matches("input") ? target.focus() : target.click();
  target.closest("details")?.querySelector("input[name=reason]").focus();
}

onKey(({ key }) => {
  const one = document.activeElement?.closest(".queue__case");
  const named = `[data-key="${CSS.escape(key)}"]`;
  const target = document.querySelector(`main ${named}:not(.queue__case *)`) ?? one?.querySelector(named);
  if (queue && (key === "j" || key === "k")) {
    at(key === "j" ? 1 : -1);
  } else if (key === "x" && one) {
    one.querySelector("[name=choice]").click();
  } else if (target) {
    act(target);
  } else {
    return false;
  }
  return true;
});
