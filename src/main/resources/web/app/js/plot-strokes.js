// What uPlot does not draw by itself: the marks and days, candles, columns of volume.
import { markers } from "./plot-markers.js";

const STEPS = [1, 2, 2.5, 5, 10];

function marks(low, high) {
  const power = 10 ** Math.floor(Math.log10((high - low) / 5));
  const step = STEPS.map((one) => one * power).find((one) => one >= (high - low) / 5);
  const all = [];
  for (let at = Math.ceil(low / step); at * step <= high; at++) {
    all.push(at * step);
  }
  return all;
}

export function strokes(state) {
  const { data, read } = state;
  const links = markers(state);
  const dots = () => devicePixelRatio || 1;
  const font = () => `${13 * dots()}px ${state.size}`;
  const seen = (u) => [Math.max(0, Math.ceil(u.scales.x.min)), Math.min(data.close.length - 1, Math.floor(u.scales.x.max))];

  function lines(u) {
    const { ctx, bbox } = u;
    const low = state.down(u.scales.y.min);
    const high = state.down(u.scales.y.max);
    ctx.save();
    ctx.strokeStyle = state.colours.hairline;
    ctx.lineWidth = dots();
    ctx.beginPath();
    state.marks = marks(low, high).map((value) => ({ value, y: Math.round(u.valToPos(state.up(value), "y", true)) + 0.5, text: state.percent ? read.percent(value) : read.mark(value, high - low) }));
    state.marks.forEach(({ y }) => {
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
    });
    ctx.stroke();
    ctx.restore();
  }

  function letters(u) {
    const { ctx, bbox } = u;
    const end = ctx.canvas.height;
    ctx.save();
    ctx.font = font();
    ctx.lineJoin = "round";
    ctx.lineWidth = 3 * dots();
    ctx.strokeStyle = state.colours.paper;
    ctx.fillStyle = state.colours["ink-soft"];
    const write = (text, x, y) => {
      ctx.strokeText(text, x, y);
      ctx.fillText(text, x, y);
    };
    state.marks.forEach(({ text, y }) => write(text, bbox.left, y - 4 * dots()));
    write(state.percent ? "%" : data.currency, bbox.left, 10 * dots());
    ctx.textAlign = "center";
    const [from, to] = seen(u);
    const many = Math.max(2, Math.min(7, Math.floor(bbox.width / dots() / 90)));
    const step = Math.max(1, Math.ceil((to - from + 1) / many));
    for (let at = from + Math.floor(step / 2); at <= to; at += step) {
      const text = read.time(at, data.at[to] - data.at[from]);
      const x = u.valToPos(at, "x", true);
      if (x + ctx.measureText(text).width / 2 <= bbox.left + bbox.width) {
        write(text, x, end - 6 * dots());
      }
    }
    ctx.strokeStyle = state.colours.ink;
    ctx.lineWidth = dots();
    ctx.strokeRect(bbox.left, end - 24 * dots(), bbox.width, 0);
    ctx.restore();
  }

  const half = (u) => Math.max(0.5, (u.bbox.width / (u.scales.x.max - u.scales.x.min)) * 0.35);

  function candles(u) {
    const { ctx } = u;
    const [from, to] = seen(u);
    const y = (value) => u.valToPos(state.up(value), "y", true);
    for (let at = from; at <= to; at++) {
      const rose = data.close[at] >= data.open[at];
      const x = u.valToPos(at, "x", true);
      const top = y(Math.max(data.open[at], data.close[at]));
      const high = Math.max(dots(), y(Math.min(data.open[at], data.close[at])) - top);
      ctx.strokeStyle = rose ? state.colours.gain : state.colours.loss;
      ctx.fillStyle = rose ? state.colours.paper : state.colours.loss;
      ctx.lineWidth = dots();
      ctx.beginPath();
      ctx.moveTo(x, y(data.high[at]));
      ctx.lineTo(x, y(data.low[at]));
      ctx.stroke();
      ctx.fillRect(x - half(u), top, 2 * half(u), high);
      ctx.strokeRect(x - half(u), top, 2 * half(u), high);
    }
  }

  function volume(u) {
    const { ctx } = u;
    const [from, to] = seen(u);
    const most = Math.max(...data.volume.slice(from, to + 1));
    const floor = ctx.canvas.height - 28 * dots();
    ctx.fillStyle = state.colours["ink-soft"];
    ctx.globalAlpha = 0.45;
    for (let at = from; most > 0 && at <= to; at++) {
      const high = (44 * dots() * data.volume[at]) / most;
      ctx.fillRect(u.valToPos(at, "x", true) - half(u), floor - high, 2 * half(u), high);
    }
    ctx.globalAlpha = 1;
  }

  return {
    init: [(u) => links.begin(u)],
    drawClear: [lines],
    draw: [(u) => {
      u.ctx.save();
      if (data.shown) {
        volume(u);
      }
      if (state.candles) {
        candles(u);
      }
      u.ctx.restore();
      letters(u);
      links.place(u);
    }],
  };
}
