import { conversations, serviceText, view } from "./view.js";

const KEPT = "practice-seen";
const ground = document.querySelector("meta[name=practice-token]").content.slice(0, 8);
let seen = {};

// The visitor is one person, whoever they play: what was looked at in a group is new to nobody who is in it.
const place = (each, thread) => `${each.id}:${each.is_forum ? thread : 0}`;
const threadOf = (message) => message.message_thread_id ?? 0;

/** Take what there is when the page is opened as looked at, unless this ground was looked at before. */
export function beginNews() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  if (kept.ground === ground) seen = kept.seen;
  else view.state.chats.forEach((each) => each.messages.forEach((one) => look(each, threadOf(one))));
}

/** Take a conversation, or one of its topics, as looked at. */
export function look(each, thread) {
  const last = each.messages.findLast((one) => !each.is_forum || threadOf(one) === thread);
  if (!last) return;
  seen[place(each, thread)] = last.message_id;
  sessionStorage.setItem(KEPT, JSON.stringify({ ground, seen }));
}

/** How many messages of others in a conversation, or in one of its topics, are new to a persona. */
export function news(each, persona = view.persona, thread = undefined) {
  return each.messages.filter((one) => isNew(each, one, persona, thread)).length;
}

function isNew(each, one, persona, thread) {
  if (one.from.id === persona || (serviceText(one) && !one.text)) return false;
  if (thread !== undefined && threadOf(one) !== thread) return false;
  return one.message_id > (seen[place(each, threadOf(one))] ?? 0);
}

/** How many messages in all their conversations are new to a persona. */
export const newsOf = (persona) => conversations(persona).reduce((sum, each) => sum + news(each, persona), 0);
