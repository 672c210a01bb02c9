#!/usr/bin/env python3
"""Keeps docs/tour.md true: runs the commands of its console blocks, in order, and puts what they print below them.

    python3 docs/tour.py DEMARCHE            writes the page anew
    python3 docs/tour.py --check DEMARCHE    fails where what a command prints is not what the page shows

DEMARCHE is the command's binary. Every command runs in one folder, which begins with a few releases of tests/fixtures; a line of the
page that begins with "$ " is a command for sh.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "tour.md"
RELEASES = ["canada-pm-call-readout", "govuk-news-story-block-quotes", "kenya-foreign-affairs-press-release", "us-state-briefing-transcript"]


def printed(command, folder, environment):
    """What a command prints, its errors among it as on a terminal."""
    run = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
    )
    text = run.stdout.decode()
    return text if text.endswith("\n") or not text else text + "\n"


def anew(page, folder, environment):
    def block(match):
        commands = [line for line in match[1].splitlines() if line.startswith("$ ")]
        shown = "".join(f"{line}\n{printed(line[2:], folder, environment)}" for line in commands)
        return f"```console\n{shown}```"

    return re.sub(r"```console\n(.*?)```", block, page, flags=re.DOTALL)


def main():
    check = "--check" in sys.argv
    binary = pathlib.Path([argument for argument in sys.argv[1:] if argument != "--check"][0]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "bin").mkdir()
        os.symlink(binary, pathlib.Path(folder) / "bin" / "demarche")
        here = pathlib.Path(folder) / "tour"
        (here / "releases").mkdir(parents=True)
        for name in RELEASES:
            shutil.copy(ROOT / "tests" / "fixtures" / name / "release.txt", here / "releases" / f"{name}.txt")
        path = f"{folder}/bin{os.pathsep}{os.environ['PATH']}"
        environment = {"PATH": path, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        old = PAGE.read_text(encoding="utf-8")
        new = anew(old, here, environment)
    if not check:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), "docs/tour.md", "what the commands print"))
        sys.exit("docs/tour.md is stale: python3 docs/tour.py DEMARCHE writes it anew")


main()
