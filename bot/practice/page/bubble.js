import { element } from "./element.js";
import { rendered } from "./entities.js";
import { fileAddress } from "./platform.js";
import { bot, gist, serviceText, view } from "./view.js";

// Pixels; the place of a picture is kept before it is there, so that the end stays in sight.
const HIGHEST = 300;

/** A message as it is seen: a bubble, or a line in the middle for what happened to the chat. */
export function bubble(message, actions) {
  const service = serviceText(message);
  if (service && !message.text) return element("p", { class: "service" }, service);
  const own = message.from.id === view.persona && !message.sender_chat;
  return element(
    "article",
    {
      class: `bubble ${own ? "own" : "other"}`,
      "data-testid": `message-${message.message_id}`,
      id: `message-${message.message_id}`,
      tabindex: "-1",
      ondblclick: () => actions.reply(message.message_id),
    },
    own ? null : element("header", { class: `name hue${Math.abs(speaker(message).id) % 7}` }, speaker(message).name),
    message.forward_origin ? element("p", { class: "forwarded" }, "转发的消息") : null,
    quote(message, actions),
    media(message, actions),
    words(message, actions),
    reactions(message),
    footer(message, own, actions),
    keyboard(message, actions),
  );
}

function speaker(message) {
  if (message.sender_chat) return { id: message.sender_chat.id, name: message.sender_chat.title ?? "群" };
  return { id: message.from.id, name: message.from.first_name };
}

function quote(message, actions) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return element(
    "button",
    { type: "button", class: "quote", onclick: () => actions.jump(replied.message_id) },
    element("b", {}, replied.from.first_name),
    element("span", {}, gist(replied)),
  );
}

function words(message, actions) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  const entities = message.entities ?? message.caption_entities;
  return element("div", { class: "text" }, ...rendered(text, entities, actions));
}

function media(message, actions) {
  if (message.photo) {
    const { file_id: id, width, height } = message.photo.at(-1);
    const address = fileAddress(id);
    const scale = Math.min(1, HIGHEST / height);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const picture = element("img", { src: address, ...size, alt: message.caption ?? "图片", loading: "lazy" });
    return element("button", { type: "button", class: "photo", onclick: () => actions.enlarge(address) }, picture);
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: size } = message.document;
    return element("a", { class: "file", href: fileAddress(id), download: name }, name, element("small", {}, sized(size)));
  }
  return null;
}

function sized(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return element("div", { class: "reactions" }, ...message.reactions.map((each) => element("span", {}, each.emoji)));
}

function footer(message, own, actions) {
  const time = new Date(message.date * 1000).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" });
  return element(
    "footer",
    {},
    own ? element("button", { type: "button", class: "quiet", onclick: () => actions.edit(message) }, "修改") : null,
    element("button", { type: "button", class: "quiet", onclick: () => actions.reply(message.message_id) }, "回复"),
    element("time", {}, message.edit_date && message.from.id !== bot().id ? `已修改 ${time}` : time),
  );
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const button = (each) =>
    each.url ? opener(each) : element("button", { type: "button", onclick: () => actions.press(message.message_id, each.callback_data) }, each.text);
  return element("div", { class: "keyboard" }, ...rows.map((row) => element("div", {}, ...row.map(button))));
}

function opener(each) {
  return element("a", { href: each.url, target: "_blank", rel: "noopener noreferrer", class: "opener" }, each.text);
}
