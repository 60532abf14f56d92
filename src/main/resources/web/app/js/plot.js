// The chart of an instrument is taken over once somebody points at it, touches it or tabs to it: then it can be moved, zoomed and read by keyboard. What it
// draws comes from data-plot. Until then, and where this fails, the server's drawing stays, and the table behind it in any case.
import { draw } from "./plot-drawing.js";
import { hands } from "./plot-hands.js";
import { reading } from "./plot-reading.js";

const FAR = 10;

function keys(plot, live, spoken) {
  const { u } = plot;
  const last = u.data[0].length - 1;
  let at = last;
  const show = (to) => {
    at = Math.max(0, Math.min(last, to));
    plot.reveal(at);
    const { min, max } = plot.view;
    u.setCursor({ left: ((at - min) / (max - min)) * u.over.clientWidth, top: u.over.clientHeight / 2 });
    spoken.textContent = plot.words(at);
  };
  const around = (factor) => {
    plot.zoom(factor, at);
    show(at);
  };
  const does = {
    ArrowLeft: (far) => show(at - (far ? FAR : 1)),
    ArrowRight: (far) => show(at + (far ? FAR : 1)),
    Home: () => show(0),
    End: () => show(last),
    "+": () => around(0.7),
    "=": () => around(0.7),
    "-": () => around(1 / 0.7),
    Escape: () => {
      plot.whole();
      show(last);
    },
  };
  live.addEventListener("keydown", (event) => {
    const act = event.target === live && !event.ctrlKey && !event.metaKey && !event.altKey && does[event.key];
    if (act) {
      event.preventDefault();
      act(event.shiftKey);
    }
  });
  live.addEventListener("focus", () => show(at));
}

export async function take(section) {
  const figure = section.querySelector(".chart");
  const drawing = figure?.querySelector(".chart__drawing");
  const answer = await fetch(section.dataset.plot);
  if (!drawing || !answer.ok) {
    return;
  }
  const data = await answer.json();
  const live = document.createElement("div");
  const legend = section.querySelector(".plot__legend");
  const door = section.querySelector("[data-plot-door]");
  const spoken = document.createElement("p");
  live.className = "plot__live";
  live.tabIndex = 0;
  live.setAttribute("role", "application");
  live.setAttribute("aria-label", `${drawing.querySelector("title").textContent}. ${data.words.keys}`);
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  const focused = drawing.contains(document.activeElement) || document.activeElement === door;

  drawing.before(live);
  try {
    const plot = draw(live, data, reading(data), legend);
    hands(plot, live);
    keys(plot, live, spoken);
  } catch (failed) {
    live.remove();
    throw failed;
  }
  live.after(spoken);
  drawing.remove();
  door.hidden = true;
  section.dataset.taken = "";
  if (focused) {
    live.focus();
  }
}
