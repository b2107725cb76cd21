import { element, fill } from "./element.js";
import { view } from "./view.js";

const target = document.getElementById("clock");
const HOUR = 3600;
const DAY = 24 * HOUR;
const output = element("output", { "aria-label": "练习场的时间" });
const FORM = /^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D+(\d{1,2})[:：](\d{2}))?\D*$/;
const HINT = "请写年-月-日 时:分，如 2026-12-01 09:00";
/** A text, as the browser's own field writes days in the order of its language. */
const moment = element("input", { type: "text", "aria-label": "指定时间", title: HINT, placeholder: "年-月-日 时:分", autocomplete: "off", required: true });
moment.addEventListener("input", () => moment.setCustomValidity(FORM.test(moment.value) ? "" : HINT));

/** Build the clock of the ground once; `wind` sets it. */
export function buildClock(wind) {
  const button = (name, to) => element("button", { type: "button", onclick: () => wind(to) }, name);
  const set = element("form", { class: "set" }, moment, element("button", {}, "拨到"));
  set.addEventListener("submit", (event) => {
    event.preventDefault();
    const [, year, month, day, hour = "9", minute = "00"] = FORM.exec(moment.value);
    const two = (digits) => digits.padStart(2, "0");
    wind({ to: `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}` });
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
  const shown = `${now.slice(0, 4)}年${Number(now.slice(5, 7))}月${Number(now.slice(8, 10))}日 ${weekday} ${now.slice(11, 16)}`;
  if (output.textContent !== shown) output.textContent = shown;
  if (document.activeElement !== moment) moment.value = now.slice(0, 16).replace("T", " ");
}
