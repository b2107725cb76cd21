"""The platform: everything that knows Telegram and the scheduler of its library."""
