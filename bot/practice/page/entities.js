import { element } from "./element.js";
import { bot } from "./view.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** A text with its entities as nodes; their offsets count UTF-16 units, as JavaScript does. */
export function rendered(text, entities = [], actions = {}) {
  return within(text, 0, text.length, entities, actions);
}

/** What a link to the bot of this ground begins with; such a link is followed here, not on the platform. */
function invitation(address = "") {
  const [begins, payload] = address.split("?start=");
  return begins === `https://t.me/${bot().username}` ? payload : undefined;
}

function within(text, start, end, entities, actions) {
  const nodes = [];
  let at = start;
  entities.forEach((entity, place) => {
    const stop = entity.offset + entity.length;
    if (entity.offset < at || stop > end) return;
    nodes.push(text.slice(at, entity.offset));
    const inner = entities.slice(place + 1).filter((each) => each.offset >= entity.offset && each.offset + each.length <= stop);
    nodes.push(wrapped(entity, within(text, entity.offset, stop, inner, actions), text.slice(entity.offset, stop), actions));
    at = stop;
  });
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrapped(entity, children, text, actions) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, ...children);
  if (entity.type === "spoiler") return element("span", { class: "spoiler", tabindex: "0" }, ...children);
  if (entity.type === "mention") return element("span", { class: "mention" }, ...children);
  if (entity.type === "bot_command") {
    return element("button", { type: "button", class: "command", onclick: () => actions.command(text) }, ...children);
  }
  const address = { url: text, text_link: entity.url, email: `mailto:${text}` }[entity.type];
  const payload = invitation(address);
  if (payload) return element("button", { type: "button", class: "command", onclick: () => actions.start(payload) }, ...children);
  if (address && /^(https?:|mailto:)/.test(address)) {
    return element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, ...children);
  }
  return element("span", {}, ...children);
}
