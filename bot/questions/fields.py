"""Questions in the form of a ticket, as the words that they are made of (范围:第6部分;字段:进度; 条目#33 status=?)."""

import re

_IS_A_TICKET = re.compile(r"(?:字段|范围)[:=]|=\s*\?")
"""What asks by its form: the field that is wanted, what it is wanted of, or a value that is left open."""
_LABEL = re.compile(r"^[a-z]{2,8}-(?=[\u4e00-\u9fff])|(?<![\u4e00-\u9fff])(?:对象|范围|字段|单位|部门)[:=]\s*")
_COUNTED = re.compile(r"[,;]\s*口径[:=](?![^,;。]*(?:只|仅|除|不[含算]))[^,;。]*")
"""How a field is counted, where that leaves nothing out."""
_WITHIN_A_NAME = re.compile(r"(?<=[a-z])_(?=[a-z])")
_OPEN = re.compile(r"\s*=\s*\?")


def without_labels(text: str) -> str:
    """The values of a ticket without what they are labelled with; any other text as it is, with its names as words."""
    text = _WITHIN_A_NAME.sub(" ", text)
    if not _IS_A_TICKET.search(text):
        return text
    values = _LABEL.sub("", _COUNTED.sub("", _OPEN.sub("", text))).replace(";", ",")
    return values.rstrip("。?") + "?"
