import { bubble } from "./bubble.js";
import { element } from "./element.js";
import { part, update } from "./update.js";
import { chat, messages, view } from "./view.js";

const target = document.getElementById("messages");
const DAY = { timeZone: "Asia/Shanghai", year: "numeric", month: "long", day: "numeric", weekday: "short" };
/** Pixels above a message that is shown from its beginning. */
const MARGIN = 24;
let place = "";
let current = "";
let ended = true;
target.addEventListener("scroll", () => { ended = isAtEnd(); });
/** A keyboard that opens, or a phone that is turned, leaves the newest message in sight. */
new ResizeObserver(() => { if (ended) target.scrollTop = target.scrollHeight; }).observe(target);

const isAtEnd = () => end() - target.scrollTop < 60;

/** Where the newest message is read: at the end, or where it begins if it is higher than the log. */
function end() {
  const bottom = target.scrollHeight - target.clientHeight;
  const newest = bubbles().at(-1);
  if (!newest || newest.offsetHeight <= target.clientHeight) return bottom;
  return bottom - newest.offsetHeight + target.clientHeight - MARGIN;
}

/** Go to the newest message; one that was there before has been read from its beginning. */
function toEnd(isNew) {
  target.scrollTop = isNew ? end() : target.scrollHeight;
  ended = true;
}

/** Show the messages of the open conversation; the place that was scrolled to is kept unless it was the end. */
export function showMessages(actions) {
  const open = chat();
  const here = JSON.stringify([view.persona, view.chat, view.thread]);
  const opens = here !== place;
  const atEnd = opens || isAtEnd();
  const before = bubbles().at(-1)?.id;
  place = here;
  update(target, [...dated(messages(open), actions), typing(open), opening(open, actions)]);
  setStops();
  if (atEnd) toEnd(opens || bubbles().at(-1)?.id !== before);
}

function dated(all, actions) {
  const parts = [];
  let day = "";
  for (const each of all) {
    const on = new Date(each.date * 1000).toLocaleDateString("zh-CN", DAY);
    if (on !== day) parts.push(part(`day ${each.message_id}`, on, () => element("p", { class: "day" }, on)));
    day = on;
    parts.push(part(`${view.chat} ${each.message_id}`, [view.persona, each], () => bubble(each, actions)));
  }
  return parts;
}

function typing(open) {
  return open?.typing ? part("typing", 0, () => element("p", { class: "typing" }, "正在输入…")) : null;
}

function opening(open, actions) {
  if (open?.messages.length || view.chat !== view.persona) return null;
  const make = () =>
    element(
      "div",
      { class: "opening" },
      element("p", {}, "您还没有和助手说过话。"),
      element("button", { type: "button", class: "primary", onclick: () => actions.start() }, "开始"),
    );
  return part("opening", view.chat, make);
}

/** Show the end of the messages with the next showing, as a conversation is opened. */
export function startAtEnd() {
  place = "";
}

/** Scroll to a message and let it be seen. */
export function jump(number) {
  const found = document.getElementById(`message-${number}`);
  found?.scrollIntoView({ block: "center" });
  found?.focus({ preventScroll: true });
}

/** Only one message, the last or the one that was gone to, is in the order of the tab key; arrows go to the others. */
function setStops() {
  const all = bubbles();
  const stop = all.find((each) => each.id === current) ?? all.at(-1);
  for (const each of all) {
    for (const one of [each, ...each.querySelectorAll("button, a, .spoiler")]) one.tabIndex = each === stop ? 0 : -1;
  }
}

const bubbles = () => [...target.querySelectorAll("article")];

target.addEventListener("focusin", (event) => {
  current = event.target.closest("article")?.id ?? current;
  setStops();
});

target.addEventListener("keydown", (event) => {
  const all = bubbles();
  const at = all.indexOf(event.target.closest("article"));
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.ctrlKey) return;
  event.preventDefault();
  all[Math.min(Math.max(to, 0), all.length - 1)].focus();
});
