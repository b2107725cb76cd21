// Keeps an open page up to date: when something has changed, its main part is fetched and what differs is put in.
const LATEST = 300; // milliseconds within which the pages that are open ask, each at its own moment
const AGAIN = 5000; // milliseconds until a lost connection is tried again

const main = document.getElementById("main");
const status = document.getElementById("status");
const words = document.querySelector(".top").dataset;
let known = null;
let source = null;

listen();
sendFiltersAtOnce();
offerPrinting();
showThisMonth();

function listen() {
  source?.close();
  source = new EventSource("events");
  source.onmessage = (event) => {
    const isNews = known !== null && event.data !== known;
    if (known === null || isNews) tell("");
    known = event.data;
    if (isNews) setTimeout(refresh, Math.random() * LATEST);
  };
  source.addEventListener("over", () => {
    source.close();
    refresh();
  });
  source.onerror = () => {
    source.close();
    tell(words.lost);
    setTimeout(listenAgain, AGAIN);
  };
}

async function listenAgain() {
  if (await refresh()) listen();
}

/** Fetch the main part; whether there is still a right to it. */
async function refresh() {
  let answer;
  try {
    answer = await fetch(location.href, { headers: { "X-Part": "main" } });
  } catch {
    setTimeout(listenAgain, AGAIN);
    return false;
  }
  if ([401, 403].includes(answer.status)) {
    main.replaceChildren();
    tell(words.over);
    return false;
  }
  if (answer.ok) put(await answer.text());
  else setTimeout(refresh, AGAIN);
  return true;
}

/** Put in what differs, part by part, so that what is read, chosen or scrolled stays as it is. */
function put(text) {
  const found = new DOMParser().parseFromString(`<main>${text}</main>`, "text/html").querySelector("main");
  const before = main.innerHTML;
  const same = [...found.children].map((each) => each.id).join() === [...main.children].map((each) => each.id).join();
  if (same) [...found.children].forEach((each, at) => replaceIfDifferent(main.children[at], each));
  else main.replaceChildren(...found.childNodes);
  if (main.innerHTML !== before) tell(`${words.updated} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })}`);
}

function replaceIfDifferent(old, fresh) {
  if (old.matches("form") || old.outerHTML === fresh.outerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
}

function tell(text) {
  status.textContent = text;
}

function sendFiltersAtOnce() {
  document.addEventListener("change", (event) => {
    if (event.target.matches(".filters select")) event.target.form.requestSubmit();
  });
}

function offerPrinting() {
  const button = document.getElementById("print");
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/** Where the year is wider than the screen, begin with the month before this one. */
function showThisMonth() {
  const now = document.querySelector(".year .now")?.closest("th");
  const first = document.querySelector(".year thead th");
  if (now) now.closest(".scrolls").scrollLeft = now.offsetLeft - first.offsetWidth - now.offsetWidth;
}
