// A member's own parts of a page: an element with data-fragment is filled from that address where somebody is signed in. Without script, or
// signed out, what stands in it is a link that does the same.
const own = document.querySelector("[data-signed-in]") ? document.querySelectorAll("[data-fragment]") : [];
for (const place of own) {
  fetch(place.dataset.fragment, { headers: { "X-Fragment": "1" } }).then(async (answer) => {
    if (answer.ok && !answer.redirected) {
      place.innerHTML = await answer.text();
      place.querySelectorAll("[data-read]").forEach((read) => setTimeout(() => fetch(read.dataset.read, { method: "POST" }), 5000));
    }
  });
}
