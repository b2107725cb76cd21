"""How much of a document is read: enough for any published list, too little to fill a machine."""

FILE_BYTES = 30_000_000
MEMBER_BYTES = 60_000_000
"""Bytes of one member of an archive when it is unpacked."""
MEMBERS = 2_000
RATIO = 200
"""How many times larger a member may be than it is packed, where it is larger than SMALL."""
SMALL = 2_000_000
CELLS = 200_000
PARAGRAPHS = 50_000
CHARACTERS = 3_000_000
DEPTH = 60
"""Elements within each other."""
PAGES = 300
LONGEST_PARAGRAPH = 8_000
"""Characters; a longer one is no entry and is left over."""
LONGEST_LIST = 3_000
"""Characters; a longer text is no list of bodies."""
