import { element, fill, initial } from "./element.js";
import { chat, conversations, gist, title, view } from "./view.js";

const list = document.getElementById("conversations");
const heading = document.getElementById("heading");

/** Show the persona's conversations with the last line of each. */
export function showConversations(actions) {
  fill(list, ...conversations().map((each) => entry(each, actions)));
  fill(heading, ...headed(actions));
}

function entry(each, actions) {
  const last = each.messages.at(-1);
  const unread = each.messages.filter((one) => one.message_id > (view.seen[`${view.persona}:${each.id}`] ?? 0)).length;
  return element(
    "button",
    {
      type: "button",
      class: "conversation",
      "aria-current": each.id === view.chat ? "true" : undefined,
      "data-testid": `conversation-${each.id}`,
      onclick: () => actions.open(each.id),
    },
    initial(title(each), each.id),
    element("span", { class: "name" }, title(each)),
    element("span", { class: "last" }, last ? `${last.from.first_name}：${gist(last)}` : "还没有消息"),
    unread && each.id !== view.chat ? element("span", { class: "unread", "aria-label": `${unread}条未读` }, String(Math.min(unread, 99))) : null,
  );
}

function headed(actions) {
  const open = chat() ?? conversations().find((each) => each.id === view.chat);
  if (!open) return [];
  const people = open.members.filter((each) => !["left", "kicked"].includes(each.status)).length;
  return [
    element("button", { type: "button", class: "back", "aria-label": "返回会话列表", onclick: actions.back }, "‹"),
    element("h2", {}, title(open)),
    element("small", {}, open.type === "private" ? "机器人" : `${people}人`),
    topics(open, actions),
  ];
}

function topics(open, actions) {
  if (!open.is_forum) return null;
  const all = [{ message_thread_id: 0, name: "综合" }, ...open.topics];
  return element(
    "div",
    { class: "topics", role: "tablist" },
    ...all.map((each) =>
      element(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(each.message_thread_id === view.thread),
          onclick: () => actions.topic(each.message_thread_id),
        },
        each.name,
      ),
    ),
  );
}
