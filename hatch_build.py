"""The build hook: a wheel holds the built front end, so that it serves without Node."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrontEnd(BuildHookInterface[Any]):
    """Build the front end before a wheel is made; an editable install does without."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run the build where it is not up to date."""
        if version == "editable" or self.target_name != "wheel":
            return
        script = Path(self.root) / "scripts" / "build_web.py"
        subprocess.run([sys.executable, str(script)], check=True)
