"""Windows lets only the person choose what opens a file: here is who does, and the page of the Settings for it."""

from __future__ import annotations

import sys

_NAME = "newsannot"
"""Under RegisteredApplications, and at the front of our ProgIDs."""
_REGISTERED = r"Software\RegisteredApplications"
_CHOICE = r"Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\{suffix}\UserChoice"


def registered() -> bool:
    """Whether the installer has made newsannot known, for the user or for all."""
    return bool(_value(_REGISTERED, _NAME) or _value(_REGISTERED, _NAME, for_all=True))


def opens(suffix: str) -> bool:
    """Whether the user chose newsannot for files that end so («.txt»)."""
    return _value(_CHOICE.format(suffix=suffix), "ProgId").lower().startswith(_NAME)


def settings_page() -> str:
    """The page «Default apps» of the Settings, at newsannot where Windows knows how to (11, from 2023)."""
    who = "registeredAppUser" if _value(_REGISTERED, _NAME) else "registeredAppMachine"
    return f"ms-settings:defaultapps?{who}={_NAME}"


def _value(key: str, name: str, *, for_all: bool = False) -> str:
    """A value of the registry, empty where it is not there."""
    if sys.platform != "win32":
        return ""
    import winreg

    root = winreg.HKEY_LOCAL_MACHINE if for_all else winreg.HKEY_CURRENT_USER
    try:
        with winreg.OpenKey(root, key) as found:
            return str(winreg.QueryValueEx(found, name)[0])
    except OSError:
        return ""
