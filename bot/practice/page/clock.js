import { element, fill } from "./element.js";
import { view } from "./view.js";

const target = document.getElementById("clock");
const HOUR = 3600;
const DAY = 24 * HOUR;
const output = element("output", { "aria-label": "练习场的时间" });
const moment = element("input", { type: "datetime-local", "aria-label": "指定时间", required: true });

/** Build the clock of the ground once; `wind` sets it. */
export function buildClock(wind) {
  const button = (name, to) => element("button", { type: "button", onclick: () => wind(to) }, name);
  const set = element("form", { class: "set" }, moment, element("button", {}, "拨到"));
  set.addEventListener("submit", (event) => {
    event.preventDefault();
    wind({ to: moment.value });
  });
  const other = element("button", { type: "button", class: "other", "aria-expanded": "false", onclick: () => other.setAttribute("aria-expanded", String(set.classList.toggle("open"))) }, "指定");
  fill(
    target,
    output,
    element("div", { class: "wind", role: "group", "aria-label": "拨快时钟" }, button("+1小时", { advance: HOUR }), button("+1天", { advance: DAY }), button("下个工作日9点", { workday: "09:00" }), other),
    set,
  );
}

/** Show what time it is; a moment that is being typed is left alone. */
export function showClock() {
  const now = view.state.clock;
  const weekday = new Date(`${now.slice(0, 10)}T00:00:00Z`).toLocaleDateString("zh-CN", { timeZone: "UTC", weekday: "short" });
  const shown = `${now.slice(0, 4)}年${now.slice(5, 7)}月${now.slice(8, 10)}日 ${weekday} ${now.slice(11, 16)}`;
  if (output.textContent !== shown) output.textContent = shown;
  if (document.activeElement !== moment) moment.value = now.slice(0, 16);
}
