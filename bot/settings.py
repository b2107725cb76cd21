"""The settings of a deployment: environment, `.env` file, defaults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, NoDecode, SettingsConfigDict

from bot.errors import CommandFailed
from bot.timing.hours import read_hours
from storage.engine.location import Server, lacks_library, location_of
from storage.ids import AccountId

PREFIX = "QINGDAN_"
MASK = "********"
ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
"""How the id of an account looks on any platform; a name, or one with an @ before it, is none."""


class LogLevel(StrEnum):
    """How much the program tells of its work."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """Every setting; a field's description is its documentation."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8-sig",  # editors on Windows begin a file with a byte order mark
        env_ignore_empty=True,
        extra="ignore",
    )

    checklist: Path | None = Field(
        default=None, description="责任清单所在文件夹，不填则用自带清单 (folder of the checklist)"
    )
    token: SecretStr | None = Field(default=None, description="群机器人的令牌，终端命令用不到 (token of the group bot)")
    owners: Annotated[tuple[AccountId, ...], NoDecode] = Field(
        default=(), description="负责人的平台账号数字编号，逗号分隔 (user ids of the people in charge, comma between)"
    )
    database: Path | Server = Field(
        default=Path("qingdan.sqlite3"),
        description="数据库文件，或 postgresql:// 地址 (file of the database, or address of a PostgreSQL server)",
    )
    evidence: Path | None = Field(
        default=None, description="佐证材料文件夹，填了就留存文件，否则只留校验值 (folder for files of evidence)"
    )
    circular_template: Path | None = Field(
        default=None, description="通报模板 .docx，不填则用自带模板 (template of the circular)"
    )
    zone: str = Field(default="Asia/Shanghai", description="时区 (time zone of the deployment)")
    hours: str = Field(default="09:00-17:30", description="工作时间，提醒只在其中发出 (reminders go out within them)")
    ceiling: int = Field(
        default=10, ge=1, description="每个部门每周最多收到几条提醒，多的并入下周汇总 (reminders a week, at most)"
    )
    base_url: str | None = Field(
        default=None, description="Bot API 服务器地址，不填则用官方服务器 (address of the Bot API server)"
    )
    webhook_url: str | None = Field(
        default=None, description="对外的 https 地址，填了就用 webhook 而不轮询 (public address; polling without it)"
    )
    webhook_listen: str = Field(default="127.0.0.1", description="webhook 在本机监听的地址 (address on this machine)")
    webhook_port: int = Field(
        default=8443, ge=1, le=65535, description="webhook 在本机的端口 (its port on this machine)"
    )
    webhook_secret: SecretStr | None = Field(
        default=None, description="webhook 的密文，启用 webhook 时必填 (secret that the platform sends along)"
    )
    board_listen: str = Field(
        default="", description="看板在本机监听的地址和端口，如 127.0.0.1:8500，不填则不开 (host:port of the board)"
    )
    board_url: str = Field(default="", description="看板对外的 https 地址 (address of the board that people open)")
    log_level: LogLevel = Field(
        default=LogLevel.INFO, description="日志级别 debug/info/warning/error (how much is logged)"
    )

    @field_validator("database", mode="before")
    @classmethod
    def _database(cls, given: object) -> object:
        location = location_of(given) if isinstance(given, str) else given
        if isinstance(location, Path | Server) and lacks_library(location):
            raise ValueError("a PostgreSQL server needs the extra `postgres`: pip install 'qingdan[postgres]'")
        return location

    @field_validator("owners", mode="before")
    @classmethod
    def _owners(cls, given: object) -> object:
        return [each for each in re.split(r"[,，;；\s]+", given) if each] if isinstance(given, str) else given

    @field_validator("owners")
    @classmethod
    def _ids(cls, given: tuple[AccountId, ...]) -> tuple[AccountId, ...]:
        for each in given:
            if not ID.fullmatch(each):
                raise ValueError(f"no account id: {each}")
        return given

    @field_validator("zone")
    @classmethod
    def _zone(cls, given: str) -> str:
        try:
            ZoneInfo(given)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"no such time zone: {given}") from None
        return given

    @field_validator("hours")
    @classmethod
    def _hours(cls, given: str) -> str:
        return str(read_hours(given))


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting as it is shown to a person."""

    variable: str
    value: str
    source: str
    meaning: str


def load_settings() -> Settings:
    """The settings in force. Raises CommandFailed, naming the variable, where one cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        problems = [f"{PREFIX}{str(each['loc'][0]).upper()}: {each['msg']}" for each in error.errors()]
        raise CommandFailed("设置有误，请改正 (bad settings):\n" + "\n".join(problems)) from None
    except UnicodeDecodeError:
        raise CommandFailed(".env 文件不是 UTF-8 编码，请另存为 UTF-8 (.env is not UTF-8)") from None


def shown(settings: Settings, checklist: Path | None = None) -> Iterator[Shown]:
    """Every setting with its value and where it came from; `checklist` is the folder given on the command line."""
    environment = EnvSettingsSource(Settings)()
    file = DotEnvSettingsSource(Settings)()
    for name, field in Settings.model_fields.items():
        value: object = getattr(settings, name)
        source = "环境变量 (environment)" if name in environment else ".env" if name in file else "默认 (default)"
        if name == "checklist" and checklist is not None:
            value, source = checklist, "命令行 (command line)"
        yield Shown(PREFIX + name.upper(), _printed(value), source, field.description or "")


def _printed(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, tuple):
        return ",".join(map(str, value)) or "-"
    return MASK if isinstance(value, SecretStr) else str(value)
