import "./look.css";
import "./js/copy.js";
import "./js/reading.js";
import "./js/fragment.js";

// What few pages need comes when they do.
if (document.querySelector("[data-passkey]")) {
  import("./js/passkey.js");
}
if (document.querySelector("[data-tape]")) {
  document.addEventListener("quotes:shown", () => import("./js/quotes.js"), { once: true });
  import("./js/tape.js");
}
if (document.querySelector("#comments")) {
  import("./js/comments.js");
}
// What completes a field comes when somebody turns to it.
document.querySelectorAll("form[data-complete]").forEach((form) => form.addEventListener("focusin", () => import("./js/complete.js"), { once: true }));
if (document.querySelector("[data-quote]")) {
  import("./js/quotes.js");
}
// A chart is taken over once somebody turns to it; until then it is the server's drawing.
document.querySelectorAll("[data-plot]").forEach((section) => {
  const drawing = section.querySelector(".chart__drawing");
  const door = section.querySelector("[data-plot-door]");
  const take = () => import("./js/plot.js").then((plot) => plot.take(section));
  if (drawing) {
    door.hidden = false;
    door.addEventListener("click", take, { once: true });
    ["pointerenter", "focusin", "touchstart"].forEach((turned) => drawing.addEventListener(turned, take, { once: true, passive: true }));
  }
});
