"""Runs in the bundle before the program, and sets what Qt and other programs find in its environment.

The library path is given back that the program was started with. The bundle's own is meant for this process, which the
loader has read it for already; a browser or a file manager that newsannot opens would load the bundle's libraries
instead of the system's. newsannot's own children start as the program itself does, and find the path by themselves.
"""

import os

os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before

# PySide6 would tell Qt where its plug-ins are, and takes a folder with a comma in its name for two; Qt knows it.
os.environ["PYSIDE_DISABLE_INTERNAL_QT_CONF"] = "1"
