// Says that an article is being read: after five seconds in view, once, without a cookie.
const article = document.querySelector("[data-article]");
if (article && navigator.sendBeacon) {
  const say = () => navigator.sendBeacon(`/readings/${article.dataset.article}`);
  const wait = () => setTimeout(() => (document.hidden ? document.addEventListener("visibilitychange", wait, { once: true }) : say()), 5000);
  wait();
}
