"""The ordered table of commands: the parser, the help and the tests of the documentation are fed from it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.terminal import as_text


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a command: a flag (`--json`), an option with a value (`--port N`), or a word that may be left out.

    A value or a word is read by `read`.
    """

    name: str
    meaning: str
    read: Callable[[str], object] = str
    takes: str = ""
    """What the value of an option is called."""

    @property
    def is_flag(self) -> bool:
        """Whether it is given by name and takes no value."""
        return self.name.startswith("--") and not self.takes


@dataclass(frozen=True, slots=True)
class CliCommand:
    """A command: its name, its module in `bot.commands`, what it does in one line, and its arguments."""

    name: str
    module: str
    meaning: str
    arguments: tuple[Argument, ...] = ()


CHECKLIST = Argument("--checklist", "责任清单文件夹，优先于 QINGDAN_CHECKLIST (folder of the checklist)", Path)
"""What every command takes, with a folder as its value."""

COMMANDS = (
    CliCommand(
        "run",
        "run",
        "在群里运行，没有令牌时打开练习场 (serve, or practise)",
        (
            Argument(
                "--standby",
                "备用：等活动的停止后自动接替，用于 PostgreSQL (wait for the active one to end, then serve)",
            ),
        ),
    ),
    CliCommand(
        "practice",
        "practice",
        "打开练习场，在浏览器里试用 (try it in a browser)",
        (
            Argument("--port", "端口，0 为任意空闲端口 (port; 0 is any free one)", takes="N"),
            Argument("--api-only", "只有平台，没有机器人 (the platform alone, for other programs)"),
        ),
    ),
    CliCommand(
        "ask",
        "ask",
        "回答一个问题 (answer a question)",
        (
            Argument("text", "问题 (the question)", as_text),
            Argument("--json", "逐行读问题，逐行写 JSON (lines in, JSON lines out)"),
            Argument("--explain", "说明问题是怎样读懂的 (how the question was read)"),
        ),
    ),
    CliCommand("chat", "chat", "在终端里问答 (a conversation in the terminal)"),
    CliCommand(
        "check",
        "check",
        "检查责任清单文件夹 (check a checklist folder)",
        (Argument("folder", "责任清单文件夹 (folder of the checklist)", Path),),
    ),
    CliCommand("doctor", "doctor", "查找问题并给出办法 (what is wrong, and what to do)"),
    CliCommand("health", "health", "机器人是否正常 (0 where the bot is at work)"),
    CliCommand(
        "backup",
        "backup",
        "不停机备份数据库 (copy the database in use)",
        (Argument("file", "新文件 (the new file)", Path),),
    ),
    CliCommand(
        "restore",
        "restore",
        "从备份恢复 (put a copy in place)",
        (Argument("file", "备份文件 (the copy)", Path),),
    ),
    CliCommand(
        "move-database",
        "move_database",
        "把全部数据移到另一个数据库 (move all to another database)",
        (
            Argument("source", "现在的数据库：文件或 postgresql:// 地址 (the present database)", as_text),
            Argument("target", "新的空数据库 (the new, empty one)", as_text),
        ),
    ),
    CliCommand(
        "ledger",
        "ledger",
        "导出台账 (take the ledger out)",
        (
            Argument("file", "新文件：.xlsx 或 .csv (the new file)", Path),
            Argument("--department", "只要一个部门的 (of one department)", takes="NAME"),
            Argument("--since", "只要某日以来的 (reported since a day)", takes="DAY"),
            Argument("--whole", "未填报的行也显示和打印 (show and print rows without a report)"),
        ),
    ),
    CliCommand(
        "circular",
        "circular",
        "写出工作通报 (write the monthly circular)",
        (
            Argument("file", "新文件 .docx (the new file)", Path),
            Argument("--month", "哪个月，如 2026-11，不写则为上月 (of which month)", takes="MONTH"),
        ),
    ),
    CliCommand(
        "import-ledger",
        "import_ledger",
        "导入改过的台账 (read a ledger back)",
        (
            Argument("file", "台账文件 (the ledger)", Path),
            Argument("--apply", "写入，不加则只列出将更改的内容 (store it; without this only look)"),
            Argument("--by", "由谁导入：综治办人员的账号编号 (account of the person of the office)", takes="ACCOUNT"),
        ),
    ),
    CliCommand(
        "import-checklist",
        "import_checklist",
        "读入已印发的清单文件 (read a published document)",
        (
            Argument("file", "清单文件：.docx .xlsx .pdf .html .txt (the document)", Path),
            Argument("--json", "以 JSON 输出读到的内容 (the reading as JSON)"),
            Argument("--out", "写入这个新文件夹 (write the folder)", Path, takes="DIR"),
            Argument("--draft", "有未答的问题也写，存疑的不填 (write it with questions open)"),
            Argument("--answers", "回答文件：TOML、JSON 或审阅过的工作簿 (what was answered)", Path, takes="FILE"),
            Argument("--review", "在终端里逐个回答，写进回答文件 (answer one after another)"),
            Argument("--workbook", "写成工作簿审阅，用 --answers 导入 (a workbook to review)", Path, takes="XLSX"),
        ),
    ),
    CliCommand(
        "diff",
        "diff",
        "对照两年的清单 (what differs between two lists)",
        (
            Argument("old", "去年的清单文件夹 (folder of the older list)", Path),
            Argument("new", "今年的清单文件夹 (folder of the newer list)", Path),
            Argument("--pairs", "对应关系的回答 (answers on what is the same)", Path, takes="FILE"),
            Argument("--workbook", "写成工作簿 (as a workbook)", Path, takes="OUT.xlsx"),
            Argument("--page", "写成网页 (as a page)", Path, takes="OUT.html"),
        ),
    ),
    CliCommand(
        "adopt",
        "adopt",
        "采用新清单，填报和任务随之延续 (work by another list)",
        (
            Argument("folder", "新清单文件夹 (folder of the newer list)", Path),
            Argument("--pairs", "对应关系的回答 (answers on what is the same)", Path, takes="FILE"),
            Argument("--dry-run", "只列出将更改的内容 (only look)"),
        ),
    ),
    CliCommand(
        "export",
        "export",
        "导出全部填报记录 (everything about check-ins)",
        (
            Argument("file", "新文件 (the new file)", Path),
            Argument("--json", "JSON 格式，见 docs/export.md (as JSON)"),
        ),
    ),
    CliCommand(
        "erase-person",
        "erase_person",
        "抹去一个人的姓名和账号 (forget a person)",
        (
            Argument("account", "平台账号数字编号、@用户名或姓名 (account, @username or name)", as_text),
            Argument("--apply", "执行，不加则只列出 (do it; without this only look)"),
        ),
    ),
    CliCommand(
        "calendar",
        "calendar",
        "节假日安排：导入、查看 (working days: import FILE, show YEAR)",
        (
            Argument("action", "import 或 show (import or show)"),
            Argument("what", "文件或年份 (the file, or the year)"),
        ),
    ),
    CliCommand(
        "ics",
        "ics",
        "导出任务日历 (duties as a calendar file)",
        (
            Argument("file", "新文件 (the new file)", Path),
            Argument("--department", "只要一个部门的 (of one department)", takes="NAME"),
        ),
    ),
    CliCommand("settings", "show_settings", "列出全部设置 (list every setting)"),
)
