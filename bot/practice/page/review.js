import { element, fill } from "./element.js";
import { act, encoded } from "./platform.js";
import { drawBlocks, drawEntries } from "./review_lists.js";
import { drawAnswered, drawQuestions } from "./review_questions.js";

const KEPT = "review-draft";
const LARGEST = 20 * 1024 * 1024;
const place = (id) => document.getElementById(id);
let draft = 0;
let name = "";

/** Call the room, and tell in the page what it refuses; nothing is returned then. */
async function call(what, fields) {
  document.body.setAttribute("aria-busy", "true");
  fill(place("refused"));
  try {
    return await act(`review/${what}`, fields);
  } catch (problem) {
    fill(place("refused"), problem.message);
    place("refused").scrollIntoView({ block: "nearest" });
    return null;
  } finally {
    document.body.removeAttribute("aria-busy");
  }
}

function draw(found) {
  draft = found.draft;
  name = found.name;
  sessionStorage.setItem(KEPT, draft);
  const questions = found.questions.length;
  fill(place("read"), `《${found.title || found.name}》：${found.sections}个部分，${found.entries.length}个条目，${found.blocks.length + found.blocks_left_out}段文字，${questions ? `${questions}个问题待答` : "没有问题了"}。`);
  drawQuestions(place("asked"), found, answer);
  drawAnswered(place("answered"), found, back);
  fill(place("told"), ...[...found.told, ...found.unused.map((each) => `没有用上的回答：${each}`)].map((each) => element("li", {}, each)));
  drawEntries(place("entries"), found.entries, correct);
  drawBlocks(place("classes"), place("blocks"), found);
  fill(place("stands"), standing(found));
  place("draft").hidden = false;
}

function standing(found) {
  if (found.is_open) return "还有存疑的地方：存疑的单位和时限先空着。";
  if (found.faults.length) return `还有${found.faults.length}处要改：${found.faults[0]}`;
  return "没有存疑，检查通过。要正式换用，把原文件私聊发给助手，由负责人确认；或下载后交技术人员。";
}

/** Change the draft and draw it; where somebody else has changed it meanwhile, draw it as it is now. */
async function change(name, fields) {
  const found = await call(name, { draft, ...fields });
  const said = place("refused").textContent;
  const now = found ?? (await call("show", { draft }));
  if (now) draw(now);
  if (!found) fill(place("refused"), said);
  else if (!place("answer").hidden) await ask();
  return found;
}

async function answer(asked, chosen) {
  const found = await change("answer", { key: asked.key, seen: asked.seen, answer: chosen });
  if (found) place("asked-title").focus();
}

const back = (keys) => change("back", { keys });
const correct = (read, values) => change("correct", { ref: read.ref, seen: read.mark, ...values });

place("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  if (file.size > LARGEST) return fill(place("read"), element("span", { class: "refused" }, `“${file.name}”超过20MB，没有读取。请删去图片再试`));
  fill(place("read"), "正在读…");
  const found = await call("open", { filename: file.name, data: await encoded(file) });
  event.target.value = "";
  place("answer").hidden = true;
  if (found) return draw(found);
  const problem = place("refused").textContent;
  fill(place("refused"));
  fill(place("read"), element("span", { class: "refused" }, `“${file.name}”没有读进来：${problem}${draft ? `。下面仍是“${name}”` : ""}`));
});

/** Ask the draft as it is now. */
async function ask() {
  const text = place("text").value.trim();
  const said = text && (await call("ask", { draft, text }));
  if (!said) return;
  place("answer").hidden = false;
  fill(place("answer"), said.answer);
}

place("trial").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});

place("take").addEventListener("click", async () => {
  const taken = await call("take", { draft });
  if (!taken) return;
  const bytes = Uint8Array.from(atob(taken.data), (each) => each.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  element("a", { href: address, download: taken.filename }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
});

const kept = Number(sessionStorage.getItem(KEPT));
if (kept) {
  const found = await call("show", { draft: kept });
  if (found) draw(found);
  else sessionStorage.removeItem(KEPT);
}
