"""People in the chat: who acts, invitations, appointments, roles."""
