import { element, fill } from "./element.js";

const toast = document.getElementById("toast");
const dialog = document.getElementById("dialog");
let hiding = 0;

/** Show a short text for a moment. */
export function notify(text) {
  clearTimeout(hiding);
  toast.textContent = text;
  toast.hidden = false;
  hiding = setTimeout(() => (toast.hidden = true), 4000);
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
