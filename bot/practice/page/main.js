import { buildComposer, showComposer, write } from "./composer.js";
import { showClock } from "./clock.js";
import { showConversations } from "./conversations.js";
import { jump, showMessages, startAtEnd } from "./messages.js";
import { alertPerson, enlarge, notify } from "./notices.js";
import { showPersonas } from "./personas.js";
import { act, encoded, follow, readCast, readState } from "./platform.js";
import { chat, conversations, messages, view } from "./view.js";

const rooms = document.getElementById("rooms");
const waiting = new Set();

const here = () => ({ chat: view.chat, user: view.persona });
const doing = (promise) => promise.catch((error) => notify(error.message));

const actions = {
  play(id) {
    view.persona = id;
    actions.open(conversations()[0].id, rooms.dataset.open);
  },
  open(id, room = "chat") {
    Object.assign(view, { chat: id, thread: 0, replyTo: 0, editing: 0 });
    rooms.dataset.open = room;
    startAtEnd();
    show();
  },
  back() {
    rooms.dataset.open = "list";
  },
  topic(thread) {
    Object.assign(view, { thread, replyTo: 0, editing: 0 });
    show();
  },
  send(text) {
    const { replyTo, editing, thread } = view;
    actions.cancel();
    if (editing) return doing(act("edit", { ...here(), message_id: editing, text }));
    return doing(act("message", { ...here(), text, reply_to: replyTo, thread }));
  },
  async attach(files, caption) {
    const sent = await Promise.all(
      files.map(async (file) => ({ data: await encoded(file), filename: file.name, kind: file.type.startsWith("image/") ? "photo" : "document" })),
    );
    if (sent.length > 1) return doing(act("album", { ...here(), files: sent, caption, thread: view.thread }));
    const [{ kind, ...file }] = sent;
    return doing(act(kind, { ...here(), ...file, caption, thread: view.thread }));
  },
  async press(number, data) {
    const pressed = await act("press", { ...here(), message_id: number, data });
    waiting.add(pressed.callback_query_id);
    await refresh();
  },
  start: () => doing(act("start", { user: view.persona })),
  reply(number) {
    Object.assign(view, { replyTo: number, editing: 0 });
    showComposer(actions);
    document.querySelector("[data-testid=composer]").focus();
  },
  edit(message) {
    Object.assign(view, { editing: message.message_id, replyTo: 0 });
    showComposer(actions);
    write(message.text ?? message.caption ?? "");
  },
  editLast() {
    const own = messages(chat()).filter((each) => each.from.id === view.persona && each.text);
    if (own.length) actions.edit(own.at(-1));
  },
  cancel() {
    Object.assign(view, { replyTo: 0, editing: 0 });
    showComposer(actions);
  },
  command: (text) => actions.send(text),
  jump,
  enlarge,
};

function show() {
  const last = chat()?.messages.at(-1)?.message_id ?? 0;
  if (rooms.dataset.open === "chat" || matchMedia("(min-width: 720px)").matches) view.seen[`${view.persona}:${view.chat}`] = last;
  showPersonas(actions);
  showClock();
  showConversations(actions);
  showMessages(actions);
  showComposer(actions);
}

async function refresh() {
  view.state = await readState();
  if (!view.chat) view.chat = conversations()[0].id;
  tellAnswers();
  show();
}

function tellAnswers() {
  for (const each of view.state.callbacks) {
    if (!each.answered || !waiting.delete(each.id) || !each.text) continue;
    if (each.show_alert) alertPerson(each.text);
    else notify(each.text);
  }
}

function onShortcut(event) {
  if (!event.ctrlKey) return;
  const all = conversations();
  const place = all.findIndex((each) => each.id === view.chat);
  const played = view.cast.personas[Number(event.key) - 1];
  if (played) actions.play(played.id);
  else if (event.key === "ArrowDown") actions.open(all[(place + 1) % all.length].id);
  else if (event.key === "ArrowUp") actions.open(all[(place + all.length - 1) % all.length].id);
  else return;
  event.preventDefault();
}

view.cast = await readCast();
view.persona = view.cast.personas[0].id;
view.state = await readState(); // nobody can write before there is something to write into
buildComposer(actions);
document.addEventListener("keydown", onShortcut);
follow(() => doing(refresh()), (lost) => (document.getElementById("lost").hidden = !lost));
