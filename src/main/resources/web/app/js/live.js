// A discussion is told of new comments: an element with data-live says so in one line, whose link loads them. Nothing that is being read moves.
// An open line where the browser can have one, and while the page is looked at; else it is asked for once a minute.
const MINUTE = 60_000;

// Answers with what ends it.
export function listen(line) {
  const link = line.querySelector("a");
  let source;
  let timer;

  const say = ({ count, words }) => {
    link.textContent = words;
    link.hidden = count === 0;
  };
  const ask = async () => {
    if (!document.hidden) {
      const answer = await fetch(line.dataset.live, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        say(await answer.json());
      }
    }
  };
  const close = () => {
    source?.close();
    source = undefined;
    clearInterval(timer);
  };
  const open = () => {
    source = new EventSource(line.dataset.live);
    source.onmessage = (event) => say(JSON.parse(event.data));
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) {
        timer = setInterval(ask, MINUTE);
      }
    };
  };
  const turn = () => {
    close();
    if (!document.hidden) {
      open();
    }
  };
  document.addEventListener("visibilitychange", turn);
  turn();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    close();
  };
}
