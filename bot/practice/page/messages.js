import { bubble } from "./bubble.js";
import { element, fill } from "./element.js";
import { chat, messages, view } from "./view.js";

const target = document.getElementById("messages");
let shown = "";

/** Show the messages of the open conversation; the place that was scrolled to is kept unless it was the end. */
export function showMessages(actions) {
  const open = chat();
  const key = JSON.stringify([view.persona, view.chat, view.thread, open]);
  if (key === shown) return;
  const atEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
  const another = !shown.startsWith(JSON.stringify([view.persona, view.chat, view.thread]).slice(0, -1));
  const place = target.scrollTop;
  shown = key;
  fill(target, ...dated(messages(open), actions), open?.typing ? element("p", { class: "typing" }, "正在输入…") : null, opening(open, actions));
  target.scrollTop = atEnd || another ? target.scrollHeight : place;
}

function dated(all, actions) {
  const nodes = [];
  let day = "";
  for (const each of all) {
    const on = new Date(each.date * 1000).toLocaleDateString("zh-CN", { timeZone: "Asia/Shanghai", month: "long", day: "numeric", weekday: "short" });
    if (on !== day) nodes.push(element("p", { class: "day" }, on));
    day = on;
    nodes.push(bubble(each, actions));
  }
  return nodes;
}

function opening(open, actions) {
  if (open?.messages.length || view.chat !== view.persona) return null;
  return element(
    "div",
    { class: "opening" },
    element("p", {}, "您还没有和助手说过话。"),
    element("button", { type: "button", class: "primary", onclick: actions.start }, "开始"),
  );
}

/** Show the end of the messages with the next showing, as a conversation is opened. */
export function startAtEnd() {
  shown = "";
}

/** Scroll to a message and let it be seen. */
export function jump(number) {
  const found = document.getElementById(`message-${number}`);
  found?.scrollIntoView({ block: "center" });
  found?.focus({ preventScroll: true });
}
