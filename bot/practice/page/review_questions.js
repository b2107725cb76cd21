import { element, fill } from "./element.js";

/** Draw what a person is asked, each with words of the source and a button for each answer. */
export function drawQuestions(target, found, answer) {
  if (!found.questions.length) {
    fill(target, element("p", {}, found.is_open ? "没有问题，但有文字未归类，见下。" : "没有存疑，不用回答。"));
    return;
  }
  fill(target, ...found.questions.map((each) => question(each, answer)));
}

function question(asked, answer) {
  const apart = asked.parts.map((each) => question(each, answer));
  return element(
    "section",
    { class: "question", "data-key": asked.key },
    element("h3", {}, asked.text),
    element("ul", {}, ...asked.samples.map((each) => element("li", {}, each))),
    asked.count > asked.samples.length ? element("p", { class: "place" }, `共${asked.count}处`) : null,
    element("div", { class: "answers" }, ...asked.choices.filter(([, words]) => words !== asked.proposal).map((each) => button(asked, each, answer))),
    apart.length ? element("details", {}, element("summary", {}, "分别回答"), ...apart) : null,
  );
}

function button(asked, [chosen, words], answer) {
  const is_proposal = chosen === "yes";
  return element(
    "button",
    { type: "button", class: is_proposal ? "primary" : "", onclick: () => answer(asked.key, chosen) },
    is_proposal ? `按拟读的：${asked.proposal}` : words,
  );
}
