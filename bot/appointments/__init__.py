"""What changes who has which role: invitations, appointments, and their end."""
