"""Checklists made of documents as districts publish them, for asking."""

from pathlib import Path

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist
from checklist_data.reader import load

RESPONSIBLE_ONLY = """云溪区2025年消防安全责任清单
一、设施
1.更新消火栓。
补建市政消火栓六十个，建立台账。
责任单位：区水务局、各镇街
责任领导：王建国
完成时限：9月底前
2.畅通消防车通道。
划线、立牌，清理违停车辆。
责任单位：区城管局、区公安局
完成时限：长期坚持
二、宣传
1.开展宣传月活动。
在城南街道设点宣传。
责任单位：区委宣传部
完成时限：每季度
"""


def imported(document: str, folder: Path, answers: Answers | None = None) -> Checklist:
    """The checklist that a document becomes."""
    source = read_bytes(document.encode())
    folder_files(source, read(source, answers)).write(folder)
    return load(folder)


COVERED = Answers(covers={"各镇街": ("城南街道", "桥头镇")})
"""What the office has said that 各镇街 means."""
