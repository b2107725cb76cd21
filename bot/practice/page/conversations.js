import { element, initial, mark } from "./element.js";
import { news } from "./news.js";
import { part, update } from "./update.js";
import { chat, conversations, gist, persona, title, view } from "./view.js";

const list = document.getElementById("conversations");
const heading = document.getElementById("heading");

/** Show the persona's conversations with the last line of each, and the heading of the one that is open. */
export function showConversations(actions) {
  update(list, [part("playing", [view.persona, persona().role], playing), ...conversations().map((each) => entry(each, actions))]);
  update(heading, headed(actions));
}

function playing() {
  const { name, role } = persona();
  return element("p", { class: "playing" }, "正在扮演：", element("b", {}, name), `（${role}）`);
}

function entry(each, actions) {
  const last = each.messages.at(-1);
  const said = last ? `${last.from.first_name}：${gist(last)}` : "还没有消息";
  const current = each.id === view.chat;
  const fresh = news(each);
  const make = () =>
    element(
      "button",
      {
        type: "button",
        class: "conversation",
        "aria-current": current ? "true" : undefined,
        "data-testid": `conversation-${each.id}`,
        onclick: () => actions.open(each.id),
      },
      initial(title(each), each.id),
      element("span", { class: "name" }, title(each)),
      element("span", { class: "last" }, said),
      mark(fresh),
    );
  return part(each.id, [title(each), said, current, fresh], make);
}

function headed(actions) {
  const open = chat() ?? conversations().find((each) => each.id === view.chat);
  if (!open) return [];
  const people = open.members.filter((each) => !["left", "kicked"].includes(each.status)).length;
  const size = open.type === "private" ? "机器人" : `${people}人`;
  return [
    part("back", 0, () => element("button", { type: "button", class: "back", "aria-label": "返回会话列表", onclick: actions.back }, "‹")),
    part("title", title(open), () => element("h2", {}, title(open))),
    part("size", size, () => element("small", {}, size)),
    open.is_forum ? topics(open, actions) : null,
  ];
}

function topics(open, actions) {
  const all = [{ message_thread_id: 0, name: "综合" }, ...open.topics].map((each) => ({
    ...each,
    fresh: news(open, view.persona, each.message_thread_id),
  }));
  const make = () =>
    element("div", { class: "topics", role: "tablist", "aria-label": "话题", onkeydown: along }, ...all.map((each) => topic(each, actions)));
  return part("topics", [open.id, view.thread, all], make);
}

function topic(each, actions) {
  const selected = each.message_thread_id === view.thread;
  return element(
    "button",
    {
      type: "button",
      role: "tab",
      tabindex: selected ? "0" : "-1",
      "aria-selected": String(selected),
      "aria-controls": "messages",
      onclick: () => actions.topic(each.message_thread_id),
    },
    each.name,
    mark(each.fresh),
  );
}

/** Go to the tab beside the one that has the focus, as tabs do. */
function along(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const all = [...event.currentTarget.children];
  if (!step) return;
  event.preventDefault();
  const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
  next.focus();
  next.click();
}
