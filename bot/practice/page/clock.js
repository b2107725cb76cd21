import { element, fill } from "./element.js";
import { act } from "./platform.js";
import { view } from "./view.js";

const target = document.getElementById("clock");
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Show the clock of the ground, which can be wound forward. */
export function showClock() {
  if (target.querySelector("dialog[open]")) return;
  const now = view.state.clock;
  const shown = `${now.slice(5, 10).replace("-", "月")}日 ${now.slice(11, 16)}`;
  const set = element("input", { type: "datetime-local", "aria-label": "指定时间", value: now.slice(0, 16) });
  set.addEventListener("change", () => act("clock", { to: set.value }));
  fill(
    target,
    element("output", {}, shown),
    element("button", { type: "button", onclick: () => act("clock", { advance: HOUR }) }, "+1小时"),
    element("button", { type: "button", onclick: () => act("clock", { advance: DAY }) }, "+1天"),
    element("button", { type: "button", onclick: () => act("clock", { to: nextMorning(now) }) }, "到下个工作日9点"),
    element("label", { class: "set" }, "指定", set),
  );
}

function nextMorning(now) {
  const day = new Date(`${now.slice(0, 10)}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while ([0, 6].includes(day.getUTCDay()));
  return `${day.toISOString().slice(0, 10)}T09:00`;
}
