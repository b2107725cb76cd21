import { chat, persona, view } from "./view.js";

const ADMINISTRATORS = new Set(["creator", "administrator"]);

/** The commands that the persona is offered in the open chat: of the most specific menu, in their language. */
export function offeredCommands() {
  const language = persona().language.slice(0, 2);
  for (const wanted of scopes()) {
    for (const code of [language, ""]) {
      const menu = view.state.commands.find((each) => matches(each.scope, wanted) && each.language_code === code);
      if (menu) return menu.commands;
    }
  }
  return [];
}

function scopes() {
  const general = [{ type: "default" }];
  if (view.chat === view.persona) return [{ type: "chat", chat_id: view.chat }, { type: "all_private_chats" }, ...general];
  const status = chat()?.members.find((each) => each.user === view.persona)?.status;
  const high = ADMINISTRATORS.has(status) ? [{ type: "all_chat_administrators" }] : [];
  return [{ type: "chat", chat_id: view.chat }, ...high, { type: "all_group_chats" }, ...general];
}

const matches = (scope, wanted) => scope.type === wanted.type && (wanted.chat_id === undefined || scope.chat_id === wanted.chat_id);
