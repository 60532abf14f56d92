// Draws a chart with uPlot as the server draws it: evenly by period, marks inside, volume below.
import uPlot from "uplot";
import { strokes } from "./plot-strokes.js";

const HEIGHT = 336;
const LEAST = 8;

// Colours are told by the style sheet, by day and by night.
function ink(live) {
  const probe = document.createElement("span");
  live.append(probe);
  const of = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(["ink", "ink-soft", "paper", "hairline", "accent", "gain", "loss"].map((name) => [name, of(name)]));
  probe.remove();
  return colours;
}

export function draw(live, data, read, legend) {
  const last = data.close.length - 1;
  const percent = Boolean(data.other);
  const log = data.log && !percent;
  const first = (closes) => closes.find((value) => value != null);
  const up = (value) => (value == null ? null : log ? Math.log(value) : value);
  const shares = (closes) => closes.map((value) => (value == null ? null : value / first(closes) - 1));
  const state = {
    data, read, percent, log, up, down: (y) => (log ? Math.exp(y) : y), candles: data.candles && !percent, colours: ink(live), size: getComputedStyle(live).fontFamily,
    main: percent ? shares(data.close) : data.close.map(up),
    other: percent ? shares(data.other.close) : null,
  };
  // From where to where is seen. uPlot follows a moment later, so that this is asked and not its scale.
  const view = { min: -0.5, max: last + 0.5 };
  const columns = [data.close.map((_, at) => at), state.main, ...(percent ? [state.other] : [])];

  // The prices that are seen, with a little room; by candles from the lowest to the highest.
  const range = () => {
    const from = Math.max(0, Math.floor(view.min));
    const to = Math.min(last, Math.ceil(view.max));
    const seen = state.candles ? [...data.low.slice(from, to + 1), ...data.high.slice(from, to + 1)].map(up) : [...state.main.slice(from, to + 1), ...(state.other ?? []).slice(from, to + 1)].filter((y) => y != null);
    const low = Math.min(...seen);
    const high = Math.max(...seen);
    const room = Math.max((high - low) * 0.04, Math.abs(high) * 0.002, 1e-9);
    return [low - room, high + room];
  };
  const bottom = data.shown ? 84 : 28;
  const u = new uPlot({
    width: live.clientWidth,
    height: HEIGHT,
    padding: [22, 0, bottom, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 8, fill: (self, i) => (i === 2 ? state.colours.accent : state.colours.ink) } },
    scales: { x: { time: false, range: () => [view.min, view.max] }, y: { range } },
    axes: [{ show: false }, { show: false }],
    series: [{}, { stroke: () => state.colours.ink, width: 2, points: { show: false }, ...(state.candles ? { paths: () => null } : {}) },
      ...(percent ? [{ stroke: () => state.colours.accent, width: 1.5, spanGaps: true, points: { show: false } }] : [])],
    hooks: {
      ...strokes(state),
      setCursor: [(self) => {
        legend.textContent = read.words(self.cursor.idx ?? last);
      }],
    },
  }, columns, live);

  const see = (min, max) => {
    const wide = Math.min(last + 1, Math.max(LEAST, max - min));
    const from = Math.max(-0.5, Math.min(last + 0.5 - wide, (min + max - wide) / 2));
    view.min = from;
    view.max = from + wide;
    u.setScale("x", view);
  };
  const plot = {
    u, view, words: read.words, see,
    whole: () => see(-0.5, last + 0.5),
    // Around a place, which stays where it is.
    zoom(factor, at) {
      const { min, max } = view;
      see(at - (at - min) * factor, at + (max - at) * factor);
    },
    reveal(at) {
      const by = Math.min(0, at - 0.5 - view.min) + Math.max(0, at + 0.5 - view.max);
      if (by !== 0) {
        see(view.min + by, view.max + by);
      }
    },
  };
  legend.textContent = read.words(last);
  new ResizeObserver(() => u.setSize({ width: live.clientWidth, height: HEIGHT })).observe(live);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    state.colours = ink(live);
    u.redraw();
  });
  return plot;
}
