# the part of GLib that Budget.pyi needs
from typing import Any, Optional

class Bytes:
    @staticmethod
    def new(data: Optional[bytes]) -> Bytes: ...
    def get_data(self) -> bytes: ...
    def get_size(self) -> int: ...

class Error(Exception):
    message: str
    domain: str
    code: int
    def matches(self, domain: Any, code: int) -> bool: ...
