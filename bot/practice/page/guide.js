import { element, fill } from "./element.js";
import { view } from "./view.js";

const KEPT = "practice-guide";
const target = document.getElementById("guide");
const opener = document.getElementById("help");

/** Build the guide of the first minute; it is open until it was put away once, and `attempt` does what it proposes. */
export function buildGuide(attempt) {
  const card = (name, ...said) => element("div", {}, element("h3", {}, name), ...said);
  const say = (text) => element("p", {}, text);
  const people = view.cast.personas.map((each) => `${each.name}（${each.role}）`).join("、");
  const tries = view.cast.tries.map((each) => element("button", { type: "button", onclick: () => attempt(each) }, each.label));
  fill(
    target,
    element("h2", { id: "guide-title" }, "一分钟看懂练习场"),
    element(
      "div",
      { class: "cards" },
      card("这是什么", say("本机上的模拟工作群，“清单助手”已在群里。可以放心发言、填报、审核：内容不出本机，关闭后即清空。")),
      card("扮演谁", say(`点上方的人即可切换：${people}。人和会话上的数字表示有几条新消息。`)),
      card("试什么", element("div", { class: "tries" }, ...tries)),
      card("为什么拨时钟", say("提醒和催办到日子才发。把时钟往后拨，不必等待，就能看到谁会收到什么。")),
    ),
    element(
      "div",
      { class: "end" },
      element("p", { lang: "en" }, "A working group on this machine to try things in: play anyone above, ask, report, wind the clock to see reminders. Nothing leaves this machine."),
      element("a", { href: "/review", class: "way" }, "导入印发的清单"),
      element("button", { type: "button", class: "primary", onclick: putAway }, "收起说明"),
    ),
  );
  opener.addEventListener("click", () => (target.hidden ? open() : putAway()));
  show(!remembered());
}

function open() {
  show(true);
  target.focus();
}

function putAway() {
  show(false);
  opener.focus();
  try {
    localStorage.setItem(KEPT, "seen");
  } catch {} // a browser that keeps nothing shows the guide again
}

function remembered() {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

function show(open) {
  target.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
}
