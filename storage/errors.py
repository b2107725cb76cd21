"""Errors of the storage, each named for what the caller does next."""


class StorageError(Exception):
    """The root of every error that this floor raises on purpose."""


class TryAgain(StorageError):
    """Nothing was stored, as the file is locked, the disk is full or did not answer: do the same again in a moment."""


class Shared(TryAgain):
    """A pooler gives the connection to others between transactions, so that no lock holds: set it to session mode."""


class LeaveAlone(StorageError):
    """The file is damaged or of a newer program: write nothing, tell the operator, restore a backup."""


class Newer(LeaveAlone):
    """The database is of a newer program: update this one."""


class InUse(StorageError):
    """Another copy of the program holds this file: leave."""


class TakenOver(StorageError):
    """Another copy of the program has taken over the database: end, nothing more can be stored."""


class Exists(StorageError):
    """The file exists already: choose another name, or move it away."""


class NotACopy(StorageError):
    """The file is no sound database of this program: take another copy."""


class NotTheSame(StorageError):
    """What arrived is not what was read: it was undone, and nothing has moved; report it."""
