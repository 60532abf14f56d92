// A chart is moved by dragging, and zoomed by the wheel (while it has the focus, or with Ctrl, so that the page still scrolls over it) or by two fingers.
// A double click shows the whole of it.
export function hands(plot, live) {
  const { u } = plot;
  const down = new Map();
  let start;

  const place = (x) => u.posToVal(x - u.over.getBoundingClientRect().left, "x");
  const xs = () => [...down.values()];

  function begin() {
    start = { ...plot.view, xs: xs(), width: u.over.clientWidth };
  }

  function move() {
    const wide = start.max - start.min;
    const each = wide / start.width;
    if (start.xs.length === 1) {
      const by = (start.xs[0] - xs()[0]) * each;
      plot.see(start.min + by, start.max + by);
    } else {
      const spread = (ends) => Math.max(20, Math.abs(ends[0] - ends[1]));
      const left = u.over.getBoundingClientRect().left;
      const middle = (ends) => (ends[0] + ends[1]) / 2 - left;
      const factor = spread(start.xs) / spread(xs());
      const at = start.min + middle(start.xs) * each;
      const min = at - middle(xs()) * each * factor;
      plot.see(min, min + wide * factor);
    }
  }

  u.over.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && down.size < 2 && !event.target.closest("a")) {
      down.set(event.pointerId, event.clientX);
      u.over.setPointerCapture(event.pointerId);
      live.focus({ preventScroll: true });
      begin();
    }
  });
  u.over.addEventListener("pointermove", (event) => {
    if (down.has(event.pointerId)) {
      down.set(event.pointerId, event.clientX);
      move();
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    u.over.addEventListener(end, (event) => {
      if (down.delete(event.pointerId)) {
        begin();
      }
    });
  }
  u.over.addEventListener("wheel", (event) => {
    if (event.ctrlKey || document.activeElement === live) {
      event.preventDefault();
      plot.zoom(event.deltaY < 0 ? 0.85 : 1 / 0.85, place(event.clientX));
    }
  }, { passive: false });
  u.over.addEventListener("dblclick", plot.whole);
}
