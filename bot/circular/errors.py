"""What is wrong with the template of the circular."""

from bot.errors import QingdanError


class BadTemplate(QingdanError):
    """The template cannot be used: correct what is named, or leave QINGDAN_CIRCULAR_TEMPLATE empty."""
