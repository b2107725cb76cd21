/** What the visitor looks at: the state of the ground, the persona that is played, the open conversation. */
export const view = { state: null, cast: null, persona: 0, chat: 0, thread: 0, replyTo: 0, editing: 0 };

export const persona = () => view.cast.personas.find((each) => each.id === view.persona);
export const user = (id) => view.state.users.find((each) => each.id === id);
export const chat = () => view.state.chats.find((each) => each.id === view.chat);
export const bot = () => view.state.bot;
const inside = new Set(["creator", "administrator", "member", "restricted"]);

/** Whether somebody is in a chat. */
export const isMember = (each, id) => each.members.some((one) => one.user === id && inside.has(one.status));

/** The conversations of a persona, groups first; the private one with the bot is there before it was opened. */
export function conversations(id = view.persona) {
  const own = view.state.chats.find((each) => each.id === id);
  const empty = { id, type: "private", title: "", topics: [], members: [], messages: [], pinned: [] };
  const groups = view.state.chats.filter((each) => each.type !== "private" && !each.moved_to && isMember(each, id));
  return [...groups, own ?? empty];
}

/** What a conversation is called. */
export const title = (each) => (each.type === "private" ? bot().first_name : each.title);

/** The messages that are shown: of the open topic, where the chat has topics. */
export function messages(each) {
  if (!each?.is_forum) return each?.messages ?? [];
  return each.messages.filter((one) => (one.message_thread_id ?? 0) === view.thread);
}

/** The first line of what a message says. */
export function gist(message) {
  const text = message.text ?? message.caption ?? "";
  if (text) return text.split("\n", 1)[0];
  if (message.photo) return "［图片］";
  if (message.document) return `［文件］${message.document.file_name}`;
  return serviceText(message);
}

/** What a service message says; empty where a message is somebody's own. */
export function serviceText(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map((each) => each.first_name).join("、")} 加入了群聊`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} 离开了群聊`;
  if (message.forum_topic_created) return `话题“${message.forum_topic_created.name}”已创建`;
  if (message.forum_topic_closed) return "话题已关闭";
  if (message.forum_topic_reopened) return "话题已重新打开";
  if (message.forum_topic_edited) return `话题已改名为“${message.forum_topic_edited.name ?? ""}”`;
  if (message.pinned_message) return "置顶了一条消息";
  if (message.migrate_to_chat_id) return "本群已升级为超级群";
  if (message.migrate_from_chat_id) return "本群由普通群升级而来";
  return "";
}
