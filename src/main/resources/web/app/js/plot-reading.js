// What stands at a place of the chart, in the language of the page: its day, its prices, its volume.
export function reading(data) {
  const language = document.documentElement.lang || "en";
  const within = data.length === "minute";
  const form = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  const date = (at) => new Date(data.at[at] * 1000);
  const whole = form(within ? { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "long", year: "numeric" });
  const clock = form({ hour: "2-digit", minute: "2-digit" });
  const day = form({ day: "numeric", month: "short" });
  const month = form({ month: "short", year: "numeric" });
  const year = form({ year: "numeric" });
  const close = data.close;
  const span = Math.max(...close) - Math.min(...close);
  const places = (range) => (range >= 50 ? 0 : range >= 0.5 ? 2 : range >= 0.005 ? 4 : 6);
  const number = (value, digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const price = (value) => number(value, Math.max(2, places(span)));
  const percent = (share) => {
    const tenths = Math.round(share * 1000) / 10;
    return `${tenths > 0 ? "+" : tenths < 0 ? "−" : ""}${number(Math.abs(tenths), tenths % 1 ? 1 : 0)} %`;
  };

  return {
    price,
    percent,
    mark: (value, range) => number(value, places(range)),
    // Under the chart, by how much time is seen.
    time(at, seen) {
      const days = seen / 86_400;
      const one = date(at);
      return (within && days < 1 ? clock : days < 200 ? day : days < 2000 ? month : year).format(one);
    },
    words(at) {
      const { words } = data;
      if (data.other) {
        const share = (closes) => (closes[at] == null ? "–" : percent(closes[at] / closes.find((value) => value != null) - 1));
        return `${whole.format(date(at))}: ${data.name} ${share(close)} · ${data.other.name} ${share(data.other.close)}`;
      }
      const volume = data.volume[at] ? ` · ${words.volume} ${number(data.volume[at], 0)}` : "";
      return `${whole.format(date(at))}: ${words.close} ${price(close[at])} · ${words.open} ${price(data.open[at])} · ${words.high} ${price(data.high[at])} · ${words.low} ${price(data.low[at])}${volume}`;
    },
  };
}
