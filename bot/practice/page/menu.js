import { offeredCommands } from "./commands.js";
import { element } from "./element.js";
import { part, update } from "./update.js";

const list = element("ul", { class: "menu", id: "menu", role: "listbox", tabindex: "0", "aria-label": "命令", hidden: true });
let input = null;
let opener = null;
let offered = [];
let chosen = 0;
let asked = false;
let take = () => {};

/** Build the command menu of a text field: it opens as a command is typed, and with the button. */
export function buildMenu(field, taken) {
  input = field;
  opener = element(
    "button",
    { type: "button", class: "attach", "aria-label": "命令", "aria-haspopup": "listbox", "aria-controls": "menu", "aria-expanded": "false", onclick: toggle },
    "/",
  );
  // The field keeps the focus, so that leaving it closes the menu and choosing in it does not.
  for (const each of [opener, list]) each.addEventListener("mousedown", (event) => event.preventDefault());
  take = (command) => {
    const rest = asked ? input.value.trim() : "";
    close();
    taken(command, rest);
  };
  for (const [name, value] of Object.entries({ "aria-autocomplete": "list", "aria-controls": "menu", "aria-haspopup": "listbox" })) input.setAttribute(name, value);
  input.addEventListener("blur", close);
  return { list, opener };
}

/** Offer the commands that begin as the text does. */
export function offer() {
  const typed = /^\/(\w*)$/.exec(input.value);
  asked = false;
  show(typed ? offeredCommands().filter((each) => each.command.startsWith(typed[1])) : []);
}

/** Close the menu; the text stays. */
export function close() {
  asked = false;
  show([]);
}

/** Handle a key while the menu is open; whether it was for the menu. */
export function onMenuKey(event) {
  if (list.hidden) return false;
  const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: Math.min(chosen + 5, offered.length - 1), PageUp: Math.max(chosen - 5, 0) }[event.key];
  if (to !== undefined) choose((to + offered.length) % offered.length);
  else if (event.key === "Escape") close();
  else if (["Enter", "Tab"].includes(event.key) && !event.shiftKey && input.value !== `/${offered[chosen].command}`) take(offered[chosen]);
  else return false;
  event.preventDefault();
  return true;
}

function toggle() {
  const open = list.hidden;
  input.focus();
  show(open ? offeredCommands() : []);
  asked = open;
}

function show(commands) {
  offered = commands;
  list.hidden = !commands.length;
  opener.setAttribute("aria-expanded", String(!list.hidden));
  choose(0);
}

function choose(place) {
  chosen = place;
  update(list, offered.map((each, at) => part(each.command, [each, at === chosen, at], () => option(each, at))), input);
  if (list.hidden) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", `option-${chosen}`);
  list.children[chosen].scrollIntoView({ block: "nearest" });
}

function option(each, at) {
  return element(
    "li",
    { role: "option", id: `option-${at}`, "aria-selected": String(at === chosen), onclick: () => take(each) },
    element("b", {}, `/${each.command}`),
    element("span", {}, each.description),
  );
}
