import { offeredCommands } from "./commands.js";
import { element, fill } from "./element.js";
import { bot, chat, gist, messages, view } from "./view.js";

const form = document.getElementById("composer");
const chips = document.getElementById("questions");
const input = element("textarea", { rows: "1", placeholder: "输入消息", "aria-label": "输入消息", "data-testid": "composer", autocomplete: "off" });
const above = element("div", { class: "above", hidden: true });
const menu = element("ul", { class: "menu", role: "listbox", "aria-label": "命令", hidden: true });
const files = element("input", { type: "file", multiple: true, hidden: true, "aria-label": "选择文件" });
let chosen = 0;

/** Build the composer once; `actions` send what is written. */
export function buildComposer(actions) {
  const attach = element("button", { type: "button", class: "attach", "aria-label": "发送图片或文件", onclick: () => files.click() }, "＋");
  const send = element("button", { type: "submit", class: "primary", "data-testid": "send" }, "发送");
  fill(form, above, menu, element("div", { class: "line" }, attach, files, input, send));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(actions);
  });
  files.addEventListener("change", async () => {
    await actions.attach([...files.files], input.value.trim());
    files.value = "";
    clear();
  });
  input.addEventListener("keydown", (event) => onKey(event, actions));
  input.addEventListener("input", () => {
    chosen = 0;
    showMenu();
    grow();
  });
}

/** Show what the composer answers or changes, and the questions to try while there is little in the chat. */
export function showComposer(actions) {
  const number = view.editing || view.replyTo;
  const message = number && messages(chat()).find((each) => each.message_id === number);
  above.hidden = !message;
  if (message) {
    const what = view.editing ? "修改" : `回复 ${message.from.first_name}`;
    fill(above, element("b", {}, what), element("span", {}, gist(message)), element("button", { type: "button", "aria-label": "取消", onclick: actions.cancel }, "×"));
  }
  const few = messages(chat()).filter((each) => each.from.id === view.persona).length < 3;
  fill(chips, ...(few ? view.cast.questions : []).map((each) => element("button", { type: "button", onclick: () => actions.send(each) }, each)));
}

/** Begin to write with a text. */
export function write(text) {
  input.value = text;
  grow();
  input.focus();
}

function submit(actions) {
  const text = input.value.trim();
  if (!text) return;
  clear();
  actions.send(text);
}

function clear() {
  input.value = "";
  showMenu();
  grow();
}

function onKey(event, actions) {
  if (event.isComposing || event.keyCode === 229) return;
  const offered = matching();
  if (!menu.hidden && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
    chosen = (chosen + (event.key === "ArrowDown" ? 1 : offered.length - 1)) % offered.length;
    showMenu();
  } else if (!menu.hidden && ["Enter", "Tab"].includes(event.key) && input.value !== `/${offered[chosen].command}`) {
    event.preventDefault();
    take(offered[chosen]);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit(actions);
  } else if (event.key === "Escape") actions.cancel();
  else if (event.key === "ArrowUp" && !input.value) actions.editLast();
}

function matching() {
  const typed = /^\/(\w*)$/.exec(input.value);
  return typed ? offeredCommands().filter((each) => each.command.startsWith(typed[1])) : [];
}

function showMenu() {
  const offered = matching();
  menu.hidden = !offered.length;
  fill(
    menu,
    ...offered.map((each, place) =>
      element("li", { role: "option", "aria-selected": String(place === chosen), onclick: () => take(each) }, element("b", {}, `/${each.command}`), element("span", {}, each.description)),
    ),
  );
}

function take(command) {
  const addressed = view.chat === view.persona ? "" : `@${bot().username}`;
  write(`/${command.command}${addressed} `);
  showMenu();
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
}
