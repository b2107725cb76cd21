"""Questions in the chat: answers, their pages, and what found no answer."""
