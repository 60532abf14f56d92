// The comments under an article come when the reader comes near them. Without script the link that stands there leads to their own page.
import { listen } from "./live.js";

// What ends the open line of what stood in a place before.
const ends = new WeakMap();

// What is shown is told of what comes, and says that it was looked at. The line's link loads the comments anew in their place.
function begin(place) {
  place.querySelectorAll("[data-live]").forEach((line) => {
    ends.set(place, listen(line));
    line.querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      load(place, `${event.currentTarget.pathname}?part=thread`).then(() => place.scrollIntoView());
    });
  });
  const look = place.querySelector("[data-look]");
  if (look) {
    setTimeout(() => fetch(look.dataset.look, { method: "POST", body: new URLSearchParams({ at: look.dataset.at }) }), 3000);
  }
}

async function load(place, address) {
  const answer = await fetch(address, { headers: { "X-Fragment": "1" } });
  if (answer.ok && !answer.redirected) {
    ends.get(place)?.();
    place.innerHTML = await answer.text();
    begin(place);
  }
}

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting) {
      near.unobserve(target);
      load(target, target.dataset.comments);
    }
  }
}, { rootMargin: "600px" });
document.querySelectorAll("[data-comments]").forEach((place) => near.observe(place));
document.querySelectorAll("#comments:not([data-comments])").forEach(begin);
