import { element, fill } from "./element.js";

const toast = document.getElementById("toast");
const dialog = document.getElementById("dialog");
const messages = document.getElementById("messages");
const rooms = document.getElementById("rooms");
const MILLISECONDS = 5000;
const GAP = 8;

/** Show a short text for a moment; a later one of the same kind takes its place. */
export function notify(text, kind = "") {
  if (kind) toast.querySelector(`[data-kind=${kind}]`)?.remove();
  const line = element("p", { "data-kind": kind || undefined }, text);
  toast.append(line);
  toast.hidden = false;
  toast.style.top = `${free()}px`;
  setTimeout(() => {
    line.remove();
    toast.hidden = !toast.childElementCount;
  }, MILLISECONDS);
}

// Below the head of the chat, or where none is open, below the bar: what they tell stays readable.
function free() {
  const below = messages.offsetParent ? messages : rooms;
  return below.getBoundingClientRect().top + GAP;
}

/** Show a text until it is read. */
export function alertPerson(text) {
  fill(dialog, element("p", {}, text), closing());
  dialog.showModal();
}

/** Show a picture large. */
export function enlarge(address) {
  fill(dialog, element("img", { src: address, alt: "图片" }), closing());
  dialog.showModal();
}

function closing() {
  return element("form", { method: "dialog" }, element("button", { class: "primary", autofocus: true }, "知道了"));
}

// What opened the dialog may have been drawn anew meanwhile; the browser would leave the focus on the body.
dialog.addEventListener("close", () => {
  if (document.activeElement === document.body) document.getElementById("messages").focus({ preventScroll: true });
});
