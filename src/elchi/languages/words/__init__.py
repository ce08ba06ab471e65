"""The shapes of the files in a language folder, one module per file.

Each module has ``PATH``, the file's path inside the folder, and ``Words``, a
frozen dataclass whose fields are the file's keys.
"""
