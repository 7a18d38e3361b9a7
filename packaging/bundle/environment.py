"""Runs in the bundle before the program: gives the library path back that the program was started with.

The bundle's own path is meant for this process, which the loader has read it for already; a browser or a file manager
that newsannot opens would load the bundle's libraries instead of the system's. newsannot's own children start as the
program itself does, and find the path by themselves.
"""

import os

os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before
