// The tape: the page itself names what is on it; the prices come from an address of their own, since the page is kept for longer than a price holds.
const tape = document.querySelector("[data-tape]");
fetch(tape.dataset.tape).then(async (answer) => {
  if (answer.ok) {
    const prices = await answer.text();
    if (prices.trim()) {
      tape.innerHTML = prices;
      document.dispatchEvent(new Event("quotes:shown"));
    }
  }
});
