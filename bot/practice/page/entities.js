import { element } from "./element.js";

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
export function rendered(text, entities = [], onCommand = () => {}) {
  return within(text, 0, text.length, entities, onCommand);
}

function within(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  entities.forEach((entity, place) => {
    const stop = entity.offset + entity.length;
    if (entity.offset < at || stop > end) return;
    nodes.push(text.slice(at, entity.offset));
    const inner = entities.slice(place + 1).filter((each) => each.offset >= entity.offset && each.offset + each.length <= stop);
    nodes.push(wrapped(entity, within(text, entity.offset, stop, inner, onCommand), text.slice(entity.offset, stop), onCommand));
    at = stop;
  });
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrapped(entity, children, text, onCommand) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, ...children);
  if (entity.type === "spoiler") return element("span", { class: "spoiler", tabindex: "0" }, ...children);
  if (entity.type === "mention") return element("span", { class: "mention" }, ...children);
  if (entity.type === "bot_command") {
    return element("button", { type: "button", class: "command", onclick: () => onCommand(text) }, ...children);
  }
  const address = { url: text, text_link: entity.url, email: `mailto:${text}` }[entity.type];
  if (address && /^(https?:|mailto:)/.test(address)) {
    return element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, ...children);
  }
  return element("span", {}, ...children);
}
