"""The files of a call: those that come along and those that were sent before."""

from bot.practice.api.parameters import Parameters, Upload
from bot.practice.refusing.refused import bad_request
from bot.practice.world.files import File
from bot.practice.world.people import Json
from bot.practice.world.pictures import dimensions
from bot.practice.world.world import World

LARGEST_PHOTO = 10 * 1024 * 1024
"""Bytes."""
WIDEST_PHOTO = 10_000
"""Pixels of width and height together."""
NARROWEST_PHOTO = 20
"""How often one side may go into the other."""
_NAMES = {"photo": "Photo", "document": "Document"}


def media_of(world: World, parameters: Parameters, sort: str, given: str) -> Json | None:
    """The fields of a message that carry the file of a call; None if there is no file. Raises Refused."""
    upload = parameters.upload(sort, given)
    if upload is not None:
        _check(upload, sort)
        return world.keep_file(upload.data, upload.name, sort)[1]
    return world.files.carried(_known(world, sort, given)) if _names_file(given) else None


def _names_file(given: str) -> bool:
    return bool(given) and not given.startswith("attach://")


def _known(world: World, sort: str, given: str) -> File:
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.by_id(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.sort != sort:
        raise bad_request(f"can't use file of type {_NAMES[file.sort]} as {_NAMES[sort]}")
    return file


def _check(upload: Upload, sort: str) -> None:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if sort == "photo":
        _check_photo(upload)


def _check_photo(upload: Upload) -> None:
    length = len(upload.data)
    if length > LARGEST_PHOTO:
        limit = f"the maximum size is {LARGEST_PHOTO} bytes"
        raise bad_request(f"file of size {length} bytes is too big for a photo; {limit}")
    size = dimensions(upload.data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > WIDEST_PHOTO or max(size) > NARROWEST_PHOTO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
