// Shows at the door what stands behind the # of the address, once, and goes on to the first page.
const given = new URLSearchParams(location.hash.slice(1));
const shown = given.has("link") ? { link: given.get("link") } : { init: given.get("tgWebAppData") ?? "" };
history.replaceState(null, "", location.pathname + location.search);
window.TelegramWebviewProxy?.postEvent("web_app_expand", "{}");

if (shown.link || shown.init) {
  const answer = await fetch("enter", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...shown, to: location.search }),
  });
  if (answer.ok) location.replace(`./${(await answer.json()).to}`);
  else tell(await answer.text());
} else {
  location.replace(`./${location.search}`);
}

function tell(page) {
  const told = new DOMParser().parseFromString(page, "text/html").querySelector("main");
  document.getElementById("told").replaceChildren(...(told?.querySelectorAll("p") ?? []));
}
