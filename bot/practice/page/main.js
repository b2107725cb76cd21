import { buildComposer, showComposer, write } from "./composer.js";
import { buildClock, showClock } from "./clock.js";
import { showConversations } from "./conversations.js";
import { buildGuide } from "./guide.js";
import { jump, showMessages, startAtEnd } from "./messages.js";
import { beginNews, look, newsOf } from "./news.js";
import { alertPerson, enlarge, notify } from "./notices.js";
import { showPersonas } from "./personas.js";
import { keepPlace, returned } from "./place.js";
import { act, encoded, follow, readCast, readState } from "./platform.js";
import { whenReleased } from "./released.js";
import { buildSkipLinks } from "./skipping.js";
import { chat, conversations, messages, view } from "./view.js";

const rooms = document.getElementById("rooms");
const wide = matchMedia("(min-width: 720px)");
const waiting = new Set();
const LONGEST_TEXT = 4096;
const MOST_FILES = 10;
const LARGEST_FILES = 50 * 1024 * 1024;

const here = () => ({ chat: view.chat, user: view.persona });
// Tells what went wrong; false where something did.
const doing = (promise) =>
  promise.catch((error) => {
    notify(error.message, "fault");
    return false;
  });

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
    // The button that was pressed on a phone is on the other screen now.
    if (room === "chat" && !wide.matches) document.querySelector(".back").focus();
  },
  back() {
    actions.turnTo("list");
    document.querySelector(".conversation[aria-current]").focus();
  },
  turnTo(room) {
    rooms.dataset.open = room;
    show();
  },
  topic(thread) {
    Object.assign(view, { thread, replyTo: 0, editing: 0 });
    startAtEnd();
    show();
  },
  attempt({ persona, chat: place, text }) {
    view.persona = persona;
    actions.open(place);
    if (text) actions.send(text);
  },
  wind: (to) => doing(act("clock", to)),
  send(text) {
    if (text.length > LONGEST_TEXT) return doing(Promise.reject(new Error(`一条消息最多${LONGEST_TEXT}字，请分成几条`)));
    const { replyTo, editing, thread } = view;
    Object.assign(view, { replyTo: 0, editing: 0 });
    showComposer(actions);
    if (editing) return doing(act("edit", { ...here(), message_id: editing, text }));
    return doing(act("message", { ...here(), text, reply_to: replyTo, thread }));
  },
  attach: (files, caption) => doing(attached(files, { ...here(), caption, thread: view.thread, reply_to: view.replyTo })),
  press: (number, data) => doing(pressed({ ...here(), message_id: number, data })),
  start(payload = "") {
    if (view.chat !== view.persona) actions.open(view.persona);
    return doing(act("start", { user: view.persona, payload }));
  },
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
    document.getElementById("message").focus();
  },
  command: (text) => actions.send(text),
  jump,
  enlarge,
};

async function attached(files, fields) {
  if (files.length > MOST_FILES) throw new Error(`一次最多发送${MOST_FILES}个文件`);
  if (files.reduce((sum, each) => sum + each.size, 0) > LARGEST_FILES) throw new Error("文件太大：练习场一次最多收50 MB");
  const sent = await Promise.all(
    files.map(async (file) => ({ data: await encoded(file), filename: file.name, kind: file.type.startsWith("image/") ? "photo" : "document" })),
  );
  const [{ kind, ...file }] = sent;
  await (sent.length > 1 ? act("album", { ...fields, files: sent }) : act(kind, { ...fields, ...file }));
  actions.cancel();
}

async function pressed(fields) {
  const { callback_query_id: id } = await act("press", fields);
  waiting.add(id);
  await refresh();
}

function show() {
  if (chat() && (rooms.dataset.open === "chat" || wide.matches)) look(chat(), view.thread);
  keepPlace(rooms.dataset.open);
  showPersonas(actions);
  showClock();
  showConversations(actions);
  showMessages(actions);
  showComposer(actions);
}

async function refresh() {
  const before = new Map(view.cast.personas.map((each) => [each.id, newsOf(each.id)]));
  [view.state, view.cast] = await Promise.all([readState(), readCast()]);
  tellAnswers();
  whenReleased(show);
  tellNews(before);
}

function tellNews(before) {
  const counted = view.cast.personas.map((each) => ({ name: each.name, fresh: newsOf(each.id), more: newsOf(each.id) > before.get(each.id) }));
  if (!counted.some((each) => each.more)) return;
  const told = counted.filter((each) => each.fresh).map((each) => `${each.name}${each.fresh}条`);
  notify(`新消息：${told.join("、")}`, "news");
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
view.chat = conversations()[0].id;
rooms.dataset.open = returned(rooms.dataset.open);
beginNews();
buildClock(actions.wind);
buildComposer(actions);
buildGuide(actions.attempt);
buildSkipLinks(actions.turnTo);
wide.addEventListener("change", show);
document.addEventListener("keydown", onShortcut);
follow(() => doing(refresh()), (lost) => (document.getElementById("lost").hidden = !lost));
