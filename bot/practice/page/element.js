/** Make an element; children are elements or texts, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Put children into an element in the place of what it holds. */
export function fill(target, ...children) {
  target.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
}

/** The round initial that stands for a person or a chat; the colour belongs to the id. */
export function initial(name, id) {
  return element("span", { class: `initial hue${Math.abs(id) % 7}`, "aria-hidden": "true" }, [...name][0] ?? "？");
}

/** How many messages nobody has looked at, as a mark; nothing where there are none. */
export function mark(count) {
  if (!count) return null;
  return element("span", { class: "unread" }, String(Math.min(count, 99)), element("span", { class: "spoken" }, "条新消息"));
}
