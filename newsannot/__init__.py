"""newsannot: hold a derived article against its source, claim by claim."""

__version__ = "0.1.0"
