"""Another web page in the same browser: it can look at nothing and do nothing in the practice ground."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from yarl import URL

from bot.practice.control.cast import GROUP, LIAISON, OFFICE
from handlers.telegram.practising import TOKEN
from tests.page.opened import opened

CALL = f"{TOKEN}/sendMessage"
TRIES = """async ({ ground, group, office, call }) => {
  const said = JSON.stringify({ chat: group, user: office, text: "被别的网页写的" });
  const sent = `${ground}/bot${call}?chat_id=${group}&text=%E8%A2%AB`;
  const quiet = (promise) => promise.then((answer) => answer.type, () => "refused");
  const loaded = (name, fields) => new Promise((resolve) => {
    const made = Object.assign(document.createElement(name), fields);
    made.onload = () => resolve("loaded");
    made.onerror = () => resolve("refused");
    document.body.append(made);
  });
  const events = new Promise((resolve) => {
    const stream = new EventSource(`${ground}/sim/events`);
    stream.onmessage = () => resolve("heard");
    stream.onerror = () => resolve("refused");
  });
  const form = Object.assign(document.createElement("form"), { method: "post", action: sent, target: "elsewhere" });
  document.body.append(form, Object.assign(document.createElement("iframe"), { name: "elsewhere" }));
  form.submit();
  const frame = document.createElement("iframe");
  await new Promise((resolve) => { frame.onload = resolve; frame.src = ground; document.body.append(frame); });
  return {
    text: await quiet(fetch(`${ground}/sim/message`, { method: "POST", mode: "no-cors", body: said })),
    json: await quiet(fetch(`${ground}/sim/message`, {
      method: "POST", body: said, headers: { "Content-Type": "application/json", "X-Practice-Token": "x" },
    })),
    state: await quiet(fetch(`${ground}/sim/state`)),
    page: await quiet(fetch(ground)),
    beacon: navigator.sendBeacon(sent, said),
    get: await quiet(fetch(sent, { mode: "no-cors" })),
    script: await loaded("script", { src: `${ground}/page/main.js` }),
    picture: await loaded("img", { src: sent }),
    events: await events,
  };
}"""


@pytest.fixture
def elsewhere() -> Iterator[int]:
    """The port of another program's page on this machine."""

    class Empty(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elsewhere</title>")

        def log_message(self, *_: object) -> None:  # nothing is said on the terminal of the tests
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Empty)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_another_page_can_neither_write_nor_look(
    browser: Browser, desktop: Page, address: str, elsewhere: int, host: str
) -> None:
    other = browser.new_page()
    other.goto(f"http://{host}:{elsewhere}/")
    found = other.evaluate(TRIES, {"ground": address, "group": GROUP, "office": OFFICE.id, "call": CALL})
    assert {found[each] for each in ("json", "state", "page", "script", "picture", "events")} == {"refused"}
    # What is sent without waiting for an answer comes back as if it had worked, and has done nothing.
    assert other.frames[-1].title() != desktop.title()
    other.close()
    desktop.get_by_test_id(f"persona-{LIAISON.id}").click()
    desktop.get_by_test_id(f"conversation-{GROUP}").click()
    desktop.get_by_test_id("composer").fill("教体局牵头哪些任务？")
    desktop.get_by_test_id("composer").press("Enter")
    expect(desktop.get_by_role("log")).to_contain_text("第51项")
    expect(desktop.get_by_role("log")).not_to_contain_text("被")


def test_a_page_that_was_left_open_finds_the_practice_ground_that_was_opened_anew(
    browser: Browser, tmp_path: Path
) -> None:
    page = browser.new_page()
    with opened(tmp_path) as address:
        page.goto(address)
        page.get_by_test_id("composer").wait_for(state="attached")
    expect(page.locator("#lost")).to_be_visible()
    with opened(tmp_path, URL(address).port or 0) as again:
        assert again == address
        expect(page.locator("#lost")).to_be_hidden()
        page.get_by_test_id("composer").fill("消防归谁管？")
        page.get_by_test_id("composer").press("Enter")
        expect(page.get_by_role("log")).to_contain_text("第25项")
        page.close()
