"""Where the database of a deployment is: a file, or a PostgreSQL server."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from storage.engine.address import PASSWORD, check_schema, is_address, is_secret, parts_of


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a PostgreSQL server; each deployment on it has a schema of its own."""

    address: str
    """As PostgreSQL's own programs take it (libpq, Connection URIs), with the password, if any."""
    schema: str = "public"

    def __str__(self) -> str:
        """The address without the password."""
        parts = urlsplit(self.address)
        account, at, hosts = parts.netloc.rpartition("@")
        name, colon, _ = account.partition(":")
        shown = parts._replace(netloc=f"{name}{colon and f':{PASSWORD}'}{at}{hosts}")
        query = [(key, PASSWORD if is_secret(key) else value) for key, value in parse_qsl(parts.query)]
        added = [("schema", self.schema)] if self.schema != "public" else []
        return _joined(shown._replace(query=_query([*query, *added], safe="/*,")))

    def parted(self) -> tuple[str, dict[str, str]]:
        """Return the address without what is secret, and that by its name: others see the arguments of a program."""
        parts = urlsplit(self.address)
        query = parse_qsl(parts.query)
        secrets = {"password": unquote(parts.password)} if parts.password else {}
        secrets |= {key: value for key, value in query if is_secret(key)}
        account, at, hosts = parts.netloc.rpartition("@")
        bare = parts._replace(
            netloc=f"{account.partition(':')[0]}{at}{hosts}",
            query=_query([(key, value) for key, value in query if not is_secret(key)]),
        )
        return _joined(bare), secrets

    def addresses(self) -> list[str]:
        """Return the address of each host, in their order."""
        parts = urlsplit(self.address)
        query = dict(parse_qsl(parts.query))
        if "host" in query:
            names, ports = query["host"].split(","), query.get("port", "").split(",")
            ports *= len(names) if len(ports) == 1 else 1
            pairs = [
                {"host": name} | ({"port": port} if port else {}) for name, port in zip(names, ports, strict=False)
            ]
            return [_joined(parts._replace(query=_query([*{**query, **each}.items()]))) for each in pairs]
        account, at, hosts = parts.netloc.rpartition("@")
        return [_joined(parts._replace(netloc=f"{account}{at}{each}")) for each in hosts.split(",")]

    def beside(self, database: str) -> "Server":
        """Another database of the same server, with a schema of the same name."""
        parts = urlsplit(self.address)
        query = _query([(key, value) for key, value in parse_qsl(parts.query) if key != "dbname"])
        return Server(_joined(parts._replace(path=f"/{database}", query=query)), self.schema)

    def __repr__(self) -> str:
        """Without the password, as it may be logged."""
        return f"Server({self})"


Location: TypeAlias = Path | Server


def location_of(given: str) -> Location:
    """Read where a database is: an address that begins with `postgresql://`, or the path of a file.

    `?schema=NAME` in an address names the schema of the deployment. Raises ValueError, without what was given, where
    it could be read in two ways or the schema cannot be called so.
    """
    if not is_address(given):
        return Path(given)
    parts = parts_of(given)
    query = parse_qsl(parts.query)
    schema = next((value for key, value in query if key == "schema"), "public")
    check_schema(schema)
    left = _query([(key, value) for key, value in query if key != "schema"])
    return Server(_joined(parts._replace(query=left)), schema)


def _joined(parts: SplitResult) -> str:
    """An address; the library leaves out the slashes where there is no host, and a socket has none."""
    return f"{parts.scheme}://{parts.netloc}{parts.path}{parts.query and f'?{parts.query}'}"


def _query(pairs: list[tuple[str, str]], safe: str = "/") -> str:
    """Parameters of an address; a blank is %20, as libpq takes + for itself."""
    return urlencode(pairs, safe=safe, quote_via=quote)


def stem_of(location: Location) -> Path:
    """The path after which files of the deployment are named that lie beside the database.

    Of a server, they lie where the program was started.
    """
    if isinstance(location, Server):
        return Path("qingdan" if location.schema == "public" else f"qingdan-{location.schema}")
    return location


def is_there(location: Location) -> bool:
    """Whether there may be a database: of a server, only a connection tells."""
    return isinstance(location, Server) or location.exists()


def lacks_library(location: Location) -> bool:
    """Whether the library is missing that speaks to the server (the extra `postgres`)."""
    return isinstance(location, Server) and find_spec("asyncpg") is None
