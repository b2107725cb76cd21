import { element, fill } from "./element.js";

const FIRST = 4;

/** Draw what a person is asked, each with words of the source and a button for each answer. */
export function drawQuestions(target, found, answer) {
  if (!found.questions.length) {
    const done = found.answered.length ? "都答完了。" : "没有存疑，不用回答。";
    fill(target, element("p", {}, found.is_open ? "没有问题，但有文字未归类，见下。" : done));
    return;
  }
  fill(target, ...found.questions.map((each) => question(each, answer)));
}

/** Draw what was answered, each with a button that takes the answer back. */
export function drawAnswered(target, found, back) {
  target.hidden = !found.answered.length;
  const said = ([key, text, words]) =>
    element(
      "li",
      {},
      element("span", {}, `${text} `, element("b", {}, words)),
      element("button", { type: "button", "aria-label": `撤回：${text}`, onclick: () => back([key]) }, "撤回"),
    );
  fill(
    target,
    element("summary", {}, `已答${found.answered.length}个`),
    element("ul", { class: "answered" }, ...found.answered.map(said)),
  );
}

function question(asked, answer) {
  const apart = asked.parts.map((each) => question(each, answer));
  return element(
    "section",
    { class: "question", "data-key": asked.key },
    element("h3", {}, asked.text),
    element("ul", {}, ...asked.samples.map((each) => element("li", {}, each))),
    places(asked),
    choices(asked, answer),
    apart.length ? element("details", {}, element("summary", {}, "分别回答"), ...apart) : null,
  );
}

/** All places that one answer is about, below the samples; an answer to many is never given unseen. */
function places(asked) {
  if (asked.count <= asked.samples.length) return null;
  const more = asked.count - asked.every.length;
  return element(
    "details",
    {},
    element("summary", {}, `一个回答管${asked.count}处，全部列出`),
    element("ol", { class: "places" }, ...asked.every.map((each) => element("li", {}, each)), more > 0 ? element("li", {}, `另有${more}处`) : null),
  );
}

/** What is proposed and what is likeliest as buttons, the other answers a click away. */
function choices(asked, answer) {
  const offered = asked.choices.filter(([, words]) => words !== asked.proposal).map((each) => button(asked, each, answer));
  const row = (some) => element("div", { class: "answers" }, ...some);
  if (offered.length <= FIRST + 1) return row(offered);
  return element("div", {}, row(offered.slice(0, FIRST)), element("details", {}, element("summary", {}, "都不是"), row(offered.slice(FIRST))));
}

function button(asked, [chosen, words], answer) {
  const is_proposal = chosen === "yes";
  const many = is_proposal && asked.count > 1 ? `（${asked.count}处）` : "";
  const proposed = asked.proposal.includes("按拟读的") ? asked.proposal : `按拟读的：${asked.proposal}`;
  return element(
    "button",
    { type: "button", class: is_proposal ? "primary" : "", onclick: () => answer(asked, chosen) },
    `${is_proposal ? proposed : words}${many}`,
  );
}
