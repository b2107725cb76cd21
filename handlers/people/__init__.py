"""People in the chat: invitations, appointments, roles."""
