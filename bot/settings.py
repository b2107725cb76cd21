"""The settings of a deployment: environment, `.env` file, defaults."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

from bot.errors import Told

PREFIX = "QINGDAN_"
MASK = "********"


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
    log_level: LogLevel = Field(
        default=LogLevel.INFO, description="日志级别 debug/info/warning/error (how much is logged)"
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting as it is shown to a person."""

    variable: str
    value: str
    source: str
    meaning: str


def load_settings() -> Settings:
    """The settings in force. Raises Told, naming the variable, where one cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        problems = [f"{PREFIX}{str(each['loc'][0]).upper()}: {each['msg']}" for each in error.errors()]
        raise Told("设置有误，请改正 (bad settings):\n" + "\n".join(problems)) from None
    except UnicodeDecodeError:
        raise Told(".env 文件不是 UTF-8 编码，请另存为 UTF-8 (.env is not UTF-8)") from None


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
    return MASK if isinstance(value, SecretStr) else str(value)
