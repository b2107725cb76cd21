"""A comparison of lists whose words would be markup, or a formula."""

from checklist_data.comparing.difference import Difference, compare
from tests.checklist_data.comparing.lists import outline

HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>&"'


def hostile() -> Difference:
    """What changes between them."""
    return compare(outline((HOSTILE, (HOSTILE,)), heading=HOSTILE), outline((HOSTILE + "新的一句话" * 9, ("=1+1",))))
