"""Runs in the bundle before the program: gives the library path back that the program was started with.

The bundle's own path is meant for this process, which the loader has read it for already; a browser or a file manager
that newsannot opens would load the bundle's libraries instead of the system's.
"""

import os

if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
