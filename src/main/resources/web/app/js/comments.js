// The comments under an article come when the reader comes near them. Without script the link that stands there leads to their own page.
const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting) {
      near.unobserve(target);
      fetch(target.dataset.comments, { headers: { "X-Fragment": "1" } }).then(async (answer) => {
        if (answer.ok && !answer.redirected) {
          target.innerHTML = await answer.text();
        }
      });
    }
  }
}, { rootMargin: "600px" });
document.querySelectorAll("[data-comments]").forEach((place) => near.observe(place));
