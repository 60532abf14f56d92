// Where something happened stands a link over the drawing; several of one period stand above each other.
const MOST_ABOVE = 3;
const HIGH = 14;

export function markers(state) {
  const all = state.data.markers.map((marker) => {
    const link = document.createElement("a");
    link.className = "plot__marker";
    link.dataset.kind = marker.kind;
    link.href = marker.address;
    link.title = marker.label;
    link.setAttribute("aria-label", marker.label);
    return { link, place: marker.place };
  });

  return {
    begin: (u) => u.over.append(...all.map(({ link }) => link)),
    place(u) {
      const above = {};
      all.forEach(({ link, place }) => {
        const x = u.valToPos(place, "x");
        above[place] = (above[place] ?? -1) + 1;
        link.hidden = x < 0 || x > u.over.clientWidth || above[place] > MOST_ABOVE;
        link.style.left = `${x}px`;
        link.style.top = `${Math.max(0, u.valToPos(state.main[place], "y") - above[place] * HIGH)}px`;
      });
    },
  };
}
