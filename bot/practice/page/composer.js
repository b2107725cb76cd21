import { element, fill } from "./element.js";
import { buildMenu, close, offer, onMenuKey } from "./menu.js";
import { part, update } from "./update.js";
import { bot, chat, gist, messages, view } from "./view.js";

const form = document.getElementById("composer");
const chips = document.getElementById("questions");
const input = element("textarea", { id: "message", rows: "1", placeholder: "输入消息", "aria-label": "输入消息", "data-testid": "composer", autocomplete: "off" });
const above = element("div", { class: "above", hidden: true });
const files = element("input", { type: "file", multiple: true, hidden: true, "aria-label": "选择文件" });

/** Build the composer once; `actions` send what is written. */
export function buildComposer(actions) {
  const attach = element("button", { type: "button", class: "attach", "aria-label": "发送图片或文件", onclick: () => files.click() }, "＋");
  const send = element("button", { type: "submit", class: "primary", "data-testid": "send" }, "发送");
  const { list, opener } = buildMenu(input, take);
  fill(form, above, list, element("div", { class: "line" }, attach, files, opener, input, send));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(actions);
  });
  files.addEventListener("change", async () => {
    const sent = await actions.attach([...files.files], input.value.trim());
    files.value = "";
    if (sent !== false) clear();
  });
  input.addEventListener("keydown", (event) => onKey(event, actions));
  input.addEventListener("input", () => {
    offer();
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
  const chip = (each) => part(each, each, () => element("button", { type: "button", onclick: () => actions.send(each) }, each));
  update(chips, (few ? proposals() : []).map(chip), input);
}

/** What may be said by whom is played, here. */
function proposals() {
  const { everywhere = [], private: alone = [] } = view.cast.questions[view.persona] ?? {};
  return view.chat > 0 ? [...everywhere, ...alone] : everywhere;
}

/** Begin to write with a text. */
export function write(text) {
  input.value = text;
  grow();
  input.focus();
}

async function submit(actions) {
  const text = input.value.trim();
  if (!text) return;
  clear();
  if ((await actions.send(text)) === false && !input.value) write(text);
}

function clear() {
  input.value = "";
  close();
  grow();
}

function onKey(event, actions) {
  if (event.isComposing || event.keyCode === 229) return;
  if (onMenuKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit(actions);
  } else if (event.key === "Escape") actions.cancel();
  else if (event.key === "ArrowUp" && !input.value) actions.editLast();
}

function take(command, rest) {
  const addressed = view.chat === view.persona ? "" : `@${bot().username}`;
  write(`/${command.command}${addressed} ${rest}`);
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
}
