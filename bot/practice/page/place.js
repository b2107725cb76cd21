import { conversations, view } from "./view.js";

const KEPT = "practice-place";
const ground = document.querySelector("meta[name=practice-token]").content.slice(0, 8);

/** Remember who is played and where in this window, for when the page is loaded anew. */
export function keepPlace(room) {
  const { persona, chat, thread } = view;
  sessionStorage.setItem(KEPT, JSON.stringify({ ground, room, place: { persona, chat, thread } }));
}

/** Go where the visitor was before the page was loaded anew; the room that is open on a phone. */
export function returned(room) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  const isThere = kept.ground === ground && conversations(kept.place.persona).some((each) => each.id === kept.place.chat);
  if (isThere) Object.assign(view, kept.place);
  return isThere ? kept.room : room;
}
