// Prices on a page move in their place: an element with data-quote shows what an instrument costs, by the number in it. Without script what the server
// wrote stands there. An open line where the browser can have one and while the page is looked at; else it is asked for once a minute.
const MINUTE = 60_000;
const MOST = 100;
const places = new Map();

function gather() {
  places.clear();
  document.querySelectorAll("[data-quote]").forEach((place) => {
    places.set(place.dataset.quote, [...(places.get(place.dataset.quote) ?? []), place]);
  });
}

const put = (element, text) => {
  const moves = Boolean(element) && element.textContent !== text;
  if (moves) {
    element.textContent = text;
  }
  return moves;
};

function show({ i, price, move, percent, way, word, time, at }) {
  for (const place of places.get(String(i)) ?? []) {
    let changed = false;
    for (const [part, text] of Object.entries({ price, move, percent })) {
      place.querySelectorAll(`[data-quote-part="${part}"]`).forEach((element) => {
        changed = put(element, text) || changed;
      });
    }
    // A move is told by its sign, its colour, and to who sees neither by a word.
    const moved = place.querySelector('[data-quote-part="percent"]')?.closest("[data-move]");
    if (moved) {
      moved.dataset.move = way;
      put(moved.querySelector(".visually-hidden"), `${word} `);
    }
    const clock = place.querySelector("time");
    put(clock, time);
    clock?.setAttribute("datetime", at);
    place.classList.remove("is-moved");
    if (changed) {
      requestAnimationFrame(() => place.classList.add("is-moved"));
    }
  }
}

const address = () => `/quotes/live?i=${[...places.keys()].slice(0, MOST).join(",")}`;
let source;
let timer;

async function ask() {
  if (!document.hidden) {
    const answer = await fetch(address(), { headers: { Accept: "application/json" } });
    if (answer.ok) {
      (await answer.json()).forEach(show);
    }
  }
}

function turn() {
  source?.close();
  clearInterval(timer);
  if (!document.hidden) {
    source = new EventSource(address());
    source.onmessage = (event) => JSON.parse(event.data).forEach(show);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        clearInterval(timer);
        timer = setInterval(ask, MINUTE);
      }
    };
  }
}

function begin() {
  gather();
  turn();
}

document.addEventListener("visibilitychange", turn);
// The tape comes after the page.
document.addEventListener("quotes:shown", begin);
begin();
